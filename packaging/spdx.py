"""A bill of materials as SPDX 2.3 in JSON: what sbom.py (Debian packages) and windows/sbom.py (the installer) have alike.

Facts of a package are a dictionary: name, version, source, architecture, homepage, as Debian has them.
"""
import datetime
import hashlib
import json
import os
import re
import sys
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


def identifier(text):
    return re.sub(r"[^A-Za-z0-9.-]+", "-", text).strip("-")


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


def our_package(name, version, file):
    return {
        "SPDXID": f"SPDXRef-{name}",
        "name": name,
        "versionInfo": version,
        "packageFileName": file.name,
        "supplier": "Organization: Mahfooz",
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "checksums": [{"algorithm": "SHA256", "checksumValue": hashlib.sha256(file.read_bytes()).hexdigest()}],
        "licenseConcluded": "GPL-3.0-or-later",
        "licenseDeclared": "GPL-3.0-or-later",
        "copyrightText": "The Mahfooz contributors",
    }


def relationship(link):
    one, kind, other = link
    # SPDX writes some relations from the other side.
    one, other = (other, one) if kind.endswith("_OF") else (one, other)
    return {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}


def write_document(name, tool, ours, others, links, extracted):
    """The document to standard output. Links are (one's SPDXID, kind, other's SPDXID)."""
    made = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    describes = [("SPDXRef-DOCUMENT", "DESCRIBES", package["SPDXID"]) for package in ours]
    content = {
        "packages": ours + others,
        "relationships": [relationship(link) for link in describes + links],
        "hasExtractedLicensingInfos": [{"licenseId": key, "name": key.removeprefix("LicenseRef-"), "extractedText": text}
                                       for key, text in sorted(extracted.items())],
    }
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": name,
        "documentNamespace": f"https://mahfooz.example/spdx/{identifier(name)}-{digest}",
        "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": ["Organization: Mahfooz", f"Tool: {tool}"]},
    }
    json.dump(document | content, sys.stdout, indent=1, ensure_ascii=False)
    print()
