#!/usr/bin/env python3
"""Looks at the programs that are about to be installed, without running them.

The hashers load nothing but a few of Windows' own libraries: in their AppContainer they could not open another one, and
without the window system user32 would not load. Everything else that is loaded is there or Windows' own. The programs
are hardened, and carry no path of the builder. Ours carry no time; the libraries' is that of their sources.

usage: check-programs.py FOLDER
"""
import re
import subprocess
import sys
from pathlib import Path

HASHERS = {"mahfooz-hasher.exe", "mahfooz-hasher-full.exe"}
HASHERS_MAY_LOAD = {"kernel32.dll", "advapi32.dll", "bcrypt.dll", "ntdll.dll", "msvcrt.dll"}
MARK_OF_REHEARSAL = "NOT LOCKED IN".encode("utf-16-le")
# Of DllCharacteristics: addresses of 64 bits, addresses by chance, data is no code.
HARDENED = 0x0020 | 0x0040 | 0x0100


def dump(path):
    return subprocess.run(["x86_64-w64-mingw32-objdump", "-p", path], check=True, capture_output=True, text=True).stdout


def problems_of(path, rehearsal):
    text, content = dump(path), path.read_bytes()
    loads = {name.lower() for name in re.findall(r"DLL Name: (\S+)", text)}
    if path.name in HASHERS and loads - HASHERS_MAY_LOAD:
        yield "loads " + ", ".join(sorted(loads - HASHERS_MAY_LOAD))
    flags = int(re.search(r"DllCharacteristics\s+([0-9a-f]+)", text).group(1), 16)
    if flags & HARDENED != HARDENED:
        yield f"is not hardened (DllCharacteristics {flags:#x})"
    if f"{Path.home()}/".encode() in content:
        yield "names the builder's folder"
    if path.name.startswith("mahfooz"):
        if not re.search(r"Time/Date\s+(Thu Jan  1 00:00:00 1970|0+)", text):
            yield "carries the time of its making"
        if (MARK_OF_REHEARSAL in content) != rehearsal:
            yield "is of another kind of build than its neighbours"


def main():
    folder = Path(sys.argv[1])
    files = sorted(p for p in folder.rglob("*") if p.suffix in (".exe", ".dll"))
    rehearsal = "rehearsal" in folder.resolve().parent.name
    found = [f"{path.relative_to(folder)}: {problem}" for path in files for problem in problems_of(path, rehearsal)]
    if not HASHERS <= {path.name for path in files}:
        found.append("a hasher is missing")
    print("\n".join(found) if found else f"{len(files)} programs and libraries are as they should be")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
