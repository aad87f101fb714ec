#!/usr/bin/env python3
"""Compares every #include below core/ and app/ with the link table in ARCHITECTURE.md.

The table is the promise that only fingerprints can leave the computer: the layers that talk to the network cannot see
a picture, and the programs that decode cannot see the network. A new include that the table does not allow fails, and so
does an exception that is no longer needed.

usage: check_layers.py REPOSITORY
"""
import re
import sys
from pathlib import Path

# Outside libraries by the header that gives them away. Anything not listed and not a layer is the standard library or the
# operating system.
LIBRARIES = [
    ("Qt Core", re.compile(r"^QtCore/")),
    ("Qt Gui", re.compile(r"^QtGui/")),
    ("Qt Widgets", re.compile(r"^(QtWidgets|QtSvg|QtSvgWidgets|QtPrintSupport)/")),
    ("Qt Network", re.compile(r"^QtNetwork/")),
    ("Qt SQL", re.compile(r"^QtSql/")),
    ("OpenCV", re.compile(r"^opencv2/")),
    ("decoders", re.compile(r"^(jpeglib|jerror|png|webp/|gif_lib|tiffio|libheif/|libde265/|dav1d/|libav|libswscale)")),
    ("MD5", re.compile(r"^md5\.h")),
    ("QR codes", re.compile(r"^qrencode\.h")),
    ("libsodium", re.compile(r"^sodium")),
    ("JSON", re.compile(r"^nlohmann/")),
    ("ICU", re.compile(r"^unicode/")),
    ("TLS", re.compile(r"^openssl/")),
    ("sandbox", re.compile(r"^(seccomp\.h|linux/(landlock|seccomp|filter|audit)\.h)")),
    ("sockets", re.compile(r"^(sys/socket|netinet/|arpa/|netdb|winsock2|ws2tcpip)")),
]

# (file, thing): why the table cannot say it. Every one must still be needed.
EXCEPTIONS = {}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
ROW = re.compile(r"^\|\s*`((?:core|app)/\w+)`\s*\|([^|]*)\|", re.M)


def table(repository):
    text = (repository / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = {}
    for place, cell in ROW.findall(text):
        rows[place] = {word.strip() for word in cell.replace("`", "").split(",") if word.strip()}
    if len(rows) < 10:
        sys.exit("check_layers: the link table of ARCHITECTURE.md was not found")
    return rows


def thing(include, rows):
    """The layer or library that an include belongs to; None for the standard library."""
    place = "/".join(include.split("/")[:2])
    if place in rows:
        return place
    if re.match(r"^Q[A-Z]|^Qt", include) and not any(p.match(include) for _, p in LIBRARIES):
        return f"Qt header without its module ({include})"
    for name, pattern in LIBRARIES:
        if pattern.match(include):
            return name
    if include.startswith(("core/", "app/", "tests/")):
        return f"unknown place ({include})"
    return None


def problems(repository, rows):
    used, needed = set(), []
    files = sorted(p for top in ("core", "app") for p in (repository / top).rglob("*") if p.suffix in (".h", ".cpp"))
    if len(files) < 10:
        sys.exit("check_layers: hardly any source file found")
    for path in files:
        name = path.relative_to(repository).as_posix()
        own = "/".join(name.split("/")[:2])
        if own not in rows:
            needed.append(f"{name}: {own} has no row in the link table")
            continue
        for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
            what = thing(include, rows)
            if what is None or what == own or what in rows[own]:
                continue
            if (name, what) in EXCEPTIONS:
                used.add((name, what))
                continue
            needed.append(f"{name}: includes {include}, but {own} may not use {what}")
    needed += [f"{name}: the exception for {what} is no longer needed" for name, what in EXCEPTIONS.keys() - used]
    return needed, len(files)


def cycles(rows):
    """Layers whose allowed links lead back to themselves."""
    def reach(place, seen):
        for other in rows.get(place, ()):
            if other in rows and other not in seen:
                seen.add(other)
                reach(other, seen)
        return seen
    return [f"{place}: its allowed links lead back to it" for place in rows if place in reach(place, set())]


def main():
    repository = Path(sys.argv[1]).resolve()
    rows = table(repository)
    found, count = problems(repository, rows)
    found += cycles(rows)
    print("\n".join(found) if found else f"{count} files agree with the link table")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
