#!/usr/bin/env python3
"""The software bill of materials of the Windows installer, as SPDX 2.3 in JSON.

Everything that Mahfooz for Windows is built from is in the installer: the libraries of sources.txt, what Qt has inside
itself (it says so in its sources), the compiler's own libraries, the faces and the JSON library. Licences are those of
resources/licences/components.json, which the window shows; one that is missing there is an error.
SOURCE_DATE_EPOCH is the document's date.

usage: sbom.py REPOSITORY SOURCES INSTALLER VERSION > mahfooz.spdx.json
"""
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import spdx  # noqa: E402

# Of Debian, and how they get into the programs.
BUILT_WITH = {"gcc-mingw-w64-x86-64-posix-runtime": "DYNAMIC_LINK", "mingw-w64-x86-64-dev": "STATIC_LINK", "libz-mingw-w64-dev": "STATIC_LINK",
              "nlohmann-json3-dev": "STATIC_LINK", "fonts-noto-core": "CONTAINS", "fonts-noto-mono": "CONTAINS"}
SHARED = {"qt6-base", "qt6-svg"}
NOT_FOR_WINDOWS = re.compile(r"Android|Unix|macOS|XCB|WebAssembly|build system|ARM NEON|Qt Test|D-Bus")


def sources(list_file):
    for line in list_file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, version = line.split()
            yield {"name": name, "version": version, "source": name, "architecture": "source", "homepage": ""}


def debian_packages():
    fields = "${Package}\\t${Version}\\t${source:Package}\\t${Architecture}\\t${Homepage}\\n"
    lines = subprocess.run(["dpkg-query", "-W", "-f", fields, *BUILT_WITH], capture_output=True, text=True, check=True).stdout
    for line in lines.splitlines():
        yield dict(zip(("name", "version", "source", "architecture", "homepage"), line.split("\t")))


def licence_within(licences, owner, folder, attribution):
    """Qt has SPDX's own names for most; the others by their text."""
    name = re.sub(r" (or|and) ", lambda word: word.group().upper(), attribution.get("LicenseId", ""))
    if name and all(re.fullmatch(r"[A-Za-z0-9.-]+", word) for word in re.split(r" AND | OR | WITH ", name)):
        return name
    file = folder / attribution.get("LicenseFile", "")
    text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else attribution["License"]
    return licences.reference(f"{owner}-{attribution['Id']}", text)


def within(licences, owner, source):
    """Packages for what a source says that it has inside (qt_attribution.json)."""
    for file in sorted(source.glob("src/**/qt_attribution.json")):
        found = json.loads(file.read_text(encoding="utf-8"), strict=False)
        for attribution in found if isinstance(found, list) else [found]:
            if NOT_FOR_WINDOWS.search(attribution["QtUsage"]):
                continue
            licence = licence_within(licences, owner["name"], file.parent, attribution)
            copyright_text = attribution.get("Copyright", "NOASSERTION")
            facts = {"name": f"{owner['name']}-{attribution['Id']}", "version": str(attribution.get("Version", owner["version"])),
                     "source": owner["name"], "architecture": "source", "homepage": attribution.get("Homepage", "")}
            package = spdx.spdx_package(facts, licence, "\n".join(copyright_text) if isinstance(copyright_text, list) else copyright_text)
            yield package | {"supplier": "NOASSERTION", "externalRefs": []}


def build(repository, folder, ours):
    licences = spdx.Licences(repository)
    known = [(facts, "DYNAMIC_LINK" if facts["name"] in SHARED else "STATIC_LINK")
             for facts in sources(repository / "packaging/windows/sources.txt")]
    known += [(facts, BUILT_WITH[facts["name"]]) for facts in debian_packages()]
    packages, links = [], []
    for facts, kind in known:
        if facts["source"] not in licences.of_source:
            sys.exit(f"sbom: {facts['source']} is linked and not in components.json")
        packages.append(spdx.spdx_package(facts, *licences.of(facts)))
        links.append((ours["SPDXID"], kind, packages[-1]["SPDXID"]))
        holder = packages[-1]["SPDXID"]
        if facts["name"] in SHARED:
            inside = list(within(licences, facts, folder / facts["name"]))
            packages += inside
            links += [(holder, "CONTAINS", package["SPDXID"]) for package in inside]
    return packages, links, licences.extracted


def main(repository, folder, installer, version):
    ours = spdx.our_package("mahfooz-windows", version, installer)
    spdx.write_document(f"mahfooz-windows-{version}", "packaging/windows/sbom.py", [ours], *build(repository, folder, ours))


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]), sys.argv[4])
