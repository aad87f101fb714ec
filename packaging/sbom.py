#!/usr/bin/env python3
"""The software bill of materials of the built packages, as SPDX 2.3 in JSON.

It names what is really there: the libraries that the programs in the packages load (and what those load in turn), as
the packages of this computer that hold them, with version and licence; and what is inside the programs themselves, the
faces and the JSON library. Licences of what we use directly stand in resources/licences/components.json, which the
window shows too; a direct library that is missing there is an error. Those of the rest are read from their Debian
copyright files: as SPDX identifiers where Debian's short name has one, else with their full text.

Must run on the computer, or in the root, where the packages were built. SOURCE_DATE_EPOCH is the document's date.

usage: sbom.py REPOSITORY FOLDER-OF-PACKAGES > mahfooz.spdx.json
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import spdx

EMBEDDED = {"fonts-noto-core": "mahfooz", "fonts-noto-mono": "mahfooz", "nlohmann-json3-dev": None}  # None: in both


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class Debian:
    """What dpkg knows of this computer, asked for all at once: every call reads its whole database."""

    def __init__(self, paths, packages):
        names = {path: self.names_of(path) for path in paths}
        lines = subprocess.run(["dpkg-query", "-S", *sorted({name for all in names.values() for name in all})],
                               capture_output=True, text=True).stdout.splitlines()
        holder = {name: line.split(":")[0].split(",")[0] for line in lines for name in [line.split(": ", 1)[1]]}
        self.owner = {path: next((holder[name] for name in names[path] if name in holder), None) for path in paths}
        missing = [path for path, owner in self.owner.items() if owner is None]
        if missing:
            sys.exit(f"sbom: no package holds {missing}")
        self.facts = self.read_facts(sorted({*self.owner.values(), *packages}))

    @staticmethod
    def names_of(path):
        """Under which a package may hold a file: /lib and /usr/lib are one folder."""
        real = os.path.realpath(path)
        return [path, real, real.removeprefix("/usr"), "/usr" + path]

    @staticmethod
    def read_facts(packages):
        keys = ("name", "version", "source", "architecture", "homepage")
        fields = "${Package}\\t${Version}\\t${source:Package}\\t${Architecture}\\t${Homepage}\\n"
        rows = [dict(zip(keys, line.split("\t"))) for line in output("dpkg-query", "-W", "-f", fields, *packages).splitlines()]
        return {row["name"]: row for row in rows}


def programs_in(package, scratch):
    """The ELF programs of a .deb."""
    folder = scratch / package.stem
    subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True)
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()
            and path.open("rb").read(4) == b"\x7fELF"]


def direct_names(program):
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-d", str(program))))


def loaded(program):
    """All that the loader brings: name to path."""
    return dict(re.findall(r"^\s*(\S+) => (/\S+)", output("ldd", str(program)), re.M))


def plugins(package):
    """Libraries that Qt loads by itself: those of the packages that ours depends on by name, such as SQL drivers."""
    for dependency in re.split(r",\s*", output("dpkg-deb", "-f", str(package), "Depends")):
        name = re.split(r"[ (:|]", dependency)[0]
        if name.startswith("libqt6sql6-"):
            yield from (line for line in output("dpkg-query", "-L", name).split() if line.endswith(".so"))


def our_package(deb):
    name, version = (output("dpkg-deb", "-f", str(deb), field).strip() for field in ("Package", "Version"))
    return spdx.our_package(name, version, deb)


class Links:
    """What one of our packages loads and holds; as paths, until all of them are known."""

    def __init__(self, deb, scratch):
        self.ours = our_package(deb)
        self.loaded, self.direct = set(), set()
        for program in programs_in(deb, scratch):
            paths = loaded(program)
            self.loaded |= set(paths.values())
            self.direct |= {paths[library] for library in direct_names(program) if library in paths}
        self.plugins = set(plugins(deb))
        self.loaded |= {path for plugin in self.plugins for path in loaded(plugin).values()}
        self.inside = {package for package, holder in EMBEDDED.items() if holder in (None, self.ours["name"])}

    def relations(self, debian):
        """(kind, package) with SPDX's words."""
        return sorted({("DYNAMIC_LINK", debian.owner[path]) for path in self.loaded}
                      | {("RUNTIME_DEPENDENCY_OF", debian.owner[path]) for path in self.plugins}
                      | {("CONTAINS", package) for package in self.inside})


def build(repository, folder):
    licences = spdx.Licences(repository)
    with tempfile.TemporaryDirectory() as scratch:
        links = [Links(deb, Path(scratch)) for deb in sorted(folder.glob("*.deb"))]
    debian = Debian({path for one in links for path in one.loaded | one.plugins}, {name for one in links for name in one.inside})
    for source in {debian.facts[debian.owner[path]]["source"] for one in links for path in one.direct}:
        if source not in licences.of_source:
            sys.exit(f"sbom: {source} is linked and not in components.json")
    packages = {name: spdx.spdx_package(facts, *licences.of(facts)) for name, facts in sorted(debian.facts.items())}
    relations = [(one.ours["SPDXID"], kind, packages[other]["SPDXID"]) for one in links for kind, other in one.relations(debian)]
    return [one.ours for one in links], list(packages.values()), relations, licences.extracted


def main(repository, folder):
    ours, others, links, extracted = build(repository, folder)
    if not ours:
        sys.exit(f"sbom: no packages in {folder}")
    spdx.write_document(f"mahfooz-{ours[0]['versionInfo']}", "packaging/sbom.py", ours, others, links, extracted)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
