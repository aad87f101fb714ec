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
import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Debian's short names (copyright-format 1.0) that SPDX calls otherwise; those that it calls the same follow below.
SPDX_NAMES = {
    "expat": "MIT", "mit/x11": "MIT", "x11": "X11", "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause",
    "bsd-4-clause": "BSD-4-Clause", "apache-2.0": "Apache-2.0", "isc": "ISC", "zlib": "Zlib", "cc0-1.0": "CC0-1.0", "cc0": "CC0-1.0",
    "mpl-1.1": "MPL-1.1", "mpl-2.0": "MPL-2.0", "artistic": "Artistic-1.0-Perl", "ofl-1.1": "OFL-1.1", "bsl-1.0": "BSL-1.0",
    "python-2.0": "PSF-2.0", "unlicense": "Unlicense", "wtfpl": "WTFPL", "curl": "curl", "openssl": "OpenSSL",
}
for family, versions in (("GPL", ("1", "2", "3")), ("LGPL", ("2", "2.1", "3")), ("AGPL", ("3",)), ("GFDL", ("1.2", "1.3"))):
    for version in versions:
        full = version if "." in version else version + ".0"
        for debian in {version, full}:
            SPDX_NAMES[f"{family}-{debian}".lower()] = f"{family}-{full}-only"
            SPDX_NAMES[f"{family}-{debian}+".lower()] = f"{family}-{full}-or-later"

EMBEDDED = {"fonts-noto-core": "mahfooz", "fonts-noto-mono": "mahfooz", "nlohmann-json3-dev": None}  # None: in both


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def identifier(text):
    return re.sub(r"[^A-Za-z0-9.-]+", "-", text).strip("-")


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


class Licences:
    """SPDX expressions for packages, and the texts of those that SPDX has no name for."""

    def __init__(self, repository):
        components = json.loads((repository / "resources/licences/components.json").read_text(encoding="utf-8"))
        self.of_source = {source: c for c in components["components"] for source in c["debianSources"]}
        self.extracted = {}

    def reference(self, name, text):
        """A LicenseRef for a text; equal texts under one name are one, others get numbers."""
        base = f"LicenseRef-{identifier(name)}"
        for number in range(1, 1000):
            key = base if number == 1 else f"{base}-{number}"
            if self.extracted.setdefault(key, text) == text:
                return key
        sys.exit(f"sbom: too many licences called {name}")

    def of(self, facts):
        """licence and copyright of a package"""
        known = self.of_source.get(facts["source"])
        if known:
            return known["licence"], known["copyright"]
        text = Path(f"/usr/share/doc/{facts['name']}/copyright").read_text(encoding="utf-8", errors="replace")
        if not text.startswith("Format:"):
            return self.reference(facts["name"], text), "NOASSERTION"
        return self.machine_readable(facts, text), "NOASSERTION"

    def machine_readable(self, facts, text):
        texts, used = {}, set()
        for paragraph in re.split(r"\n\s*\n", text):
            match = re.search(r"^License:[ \t]*(.*(?:\n[ \t].*)*)", paragraph, re.M)
            if not match:
                continue
            title, _, body = match.group(1).partition("\n")
            if body.strip():
                texts[title.strip().lower()] = body
            if paragraph.lstrip().startswith(("Files:", "Format:")) or "\nFiles:" in paragraph:
                used.add(title.strip())
        if not used:
            return self.reference(facts["name"], text)
        parts = {self.one(facts, word, texts, text) for title in used for word in self.words(title)}
        return " AND ".join(sorted(parts))

    @staticmethod
    def words(title):
        """The names in "GPL-2+ and Expat or public-domain"; both sides of an "or" are named, which promises more."""
        return [word for word in re.split(r"\s+(?:and/or|and|or)\s+|,\s*(?:and |or )?", title.strip()) if word]

    def one(self, facts, word, texts, everything):
        name = SPDX_NAMES.get(word.lower())
        if name:
            return name
        return self.reference(f"{facts['source']}-{word}", texts.get(word.lower(), everything))


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


def spdx_package(facts, licence, copyright_text):
    package = {
        "SPDXID": f"SPDXRef-{identifier(facts['name'])}",
        "name": facts["name"],
        "versionInfo": facts["version"],
        "supplier": "Organization: Debian",
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": copyright_text,
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                          "referenceLocator": f"pkg:deb/debian/{facts['name']}@{facts['version'].replace('+', '%2B').replace(':', '%3A')}"
                                              f"?arch={facts['architecture']}&distro=bookworm"}],
    }
    if facts["homepage"]:
        package["homepage"] = facts["homepage"]
    return package


def our_package(deb):
    name, version = (output("dpkg-deb", "-f", str(deb), field).strip() for field in ("Package", "Version"))
    return {
        "SPDXID": f"SPDXRef-{name}",
        "name": name,
        "versionInfo": version,
        "packageFileName": deb.name,
        "supplier": "Organization: Mahfooz",
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "checksums": [{"algorithm": "SHA256", "checksumValue": hashlib.sha256(deb.read_bytes()).hexdigest()}],
        "licenseConcluded": "GPL-3.0-or-later",
        "licenseDeclared": "GPL-3.0-or-later",
        "copyrightText": "The Mahfooz contributors",
    }


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
    licences = Licences(repository)
    with tempfile.TemporaryDirectory() as scratch:
        links = [Links(deb, Path(scratch)) for deb in sorted(folder.glob("*.deb"))]
    debian = Debian({path for one in links for path in one.loaded | one.plugins}, {name for one in links for name in one.inside})
    for source in {debian.facts[debian.owner[path]]["source"] for one in links for path in one.direct}:
        if source not in licences.of_source:
            sys.exit(f"sbom: {source} is linked and not in components.json")
    packages = {name: spdx_package(facts, *licences.of(facts)) for name, facts in sorted(debian.facts.items())}
    relations = [(one.ours["SPDXID"], kind, packages[other]["SPDXID"]) for one in links for kind, other in one.relations(debian)]
    return [one.ours for one in links], list(packages.values()), relations, licences.extracted


def relationship(link):
    one, kind, other = link
    # SPDX writes some relations from the other side.
    one, other = (other, one) if kind.endswith("_OF") else (one, other)
    return {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}


def document(repository, folder):
    ours, others, links, extracted = build(repository, folder)
    if not ours:
        sys.exit(f"sbom: no packages in {folder}")
    made = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    describes = [("SPDXRef-DOCUMENT", "DESCRIBES", package["SPDXID"]) for package in ours]
    content = {
        "packages": ours + others,
        "relationships": [relationship(link) for link in describes + links],
        "hasExtractedLicensingInfos": [{"licenseId": key, "name": key.removeprefix("LicenseRef-"), "extractedText": text}
                                       for key, text in sorted(extracted.items())],
    }
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    version = ours[0]["versionInfo"]
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"mahfooz-{version}",
        "documentNamespace": f"https://mahfooz.example/spdx/mahfooz-{identifier(version)}-{digest}",
        "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": ["Organization: Mahfooz", "Tool: packaging/sbom.py"]},
    } | content


if __name__ == "__main__":
    json.dump(document(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()), sys.stdout, indent=1, ensure_ascii=False)
    print()
