#!/usr/bin/env python3
"""The bill of materials, of a small package with two real programs in it.

usage: test_sbom.py REPOSITORY PROGRAM...
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

REPOSITORY, *PROGRAMS = sys.argv[1:]
del sys.argv[1:]

CONTROL = """Package: mahfooz
Version: 1.2.3
Architecture: amd64
Maintainer: Nobody <nobody@mahfooz.example>
Depends: libqt6sql6-sqlite, libc6
Description: a test
"""


class BillOfMaterials(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        root = Path(cls.folder.name)
        (root / "tree/DEBIAN").mkdir(parents=True)
        (root / "tree/usr/bin").mkdir(parents=True)
        (root / "tree/DEBIAN/control").write_text(CONTROL)
        for program in PROGRAMS:
            (root / "tree/usr/bin" / Path(program).name).write_bytes(Path(program).read_bytes())
        (root / "packages").mkdir()
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "-b", root / "tree", root / "packages/mahfooz_1.2.3_amd64.deb"],
                       check=True, stdout=subprocess.DEVNULL)
        cls.texts = [cls.make(root / "packages") for _ in range(2)]
        cls.document = json.loads(cls.texts[0])
        cls.packages = {package["name"]: package for package in cls.document["packages"]}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @staticmethod
    def make(packages):
        environment = dict(os.environ, SOURCE_DATE_EPOCH="1764000000")
        return subprocess.run([sys.executable, Path(REPOSITORY) / "packaging/sbom.py", REPOSITORY, packages], env=environment,
                              capture_output=True, text=True, check=True).stdout

    def related(self, kind):
        names = {package["SPDXID"]: package["name"] for package in self.document["packages"]}
        return {names[link["relatedSpdxElement"]] for link in self.document["relationships"]
                if link["relationshipType"] == kind and link["spdxElementId"] == "SPDXRef-mahfooz"}

    def test_the_same_twice(self):
        self.assertEqual(*self.texts)
        self.assertEqual(self.document["creationInfo"]["created"], "2025-11-24T16:00:00Z")

    def test_every_library_that_a_program_loads_is_named(self):
        paths = {path for program in PROGRAMS for path in re.findall(
            r"=> (/\S+)", subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout)}
        # One question for all: dpkg reads its whole database for each.
        names = sorted(paths | {os.path.realpath(path) for path in paths})
        held = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, text=True).stdout.splitlines()
        owners = {line.split(": ")[1]: line.split(":")[0] for line in held}
        for path in paths:
            owner = owners.get(path) or owners.get(os.path.realpath(path))
            self.assertIn(owner, self.packages)
            self.assertIn(owner, self.related("DYNAMIC_LINK"))

    def test_what_is_inside_and_what_is_loaded_by_name_are_named(self):
        self.assertEqual(self.related("CONTAINS"), {"fonts-noto-core", "fonts-noto-mono", "nlohmann-json3-dev"})
        self.assertIn("libsqlite3-0", self.packages)

    def test_licences_of_what_we_use_are_those_that_the_window_shows(self):
        components = json.loads((Path(REPOSITORY) / "resources/licences/components.json").read_text())["components"]
        shown = {source: component["licence"] for component in components for source in component["debianSources"]}
        self.assertEqual(self.packages["libsodium23"]["licenseDeclared"], shown["libsodium"])
        self.assertEqual(self.packages["libavcodec59"]["licenseDeclared"], shown["ffmpeg"])
        self.assertEqual(self.packages["mahfooz"]["licenseDeclared"], "GPL-3.0-or-later")

    def test_every_licence_has_a_name_or_a_text(self):
        extracted = {info["licenseId"] for info in self.document["hasExtractedLicensingInfos"]}
        used = set()
        for package in self.packages.values():
            words = set(re.split(r" AND | WITH ", package["licenseDeclared"]))
            self.assertTrue(all(re.fullmatch(r"[A-Za-z0-9.-]+", word) for word in words), package["licenseDeclared"])
            used |= {word for word in words if word.startswith("LicenseRef-")}
        self.assertEqual(used, extracted)
        for info in self.document["hasExtractedLicensingInfos"]:
            self.assertTrue(info["extractedText"].strip())

    def test_identifiers_are_unique_and_relations_lead_somewhere(self):
        identifiers = [package["SPDXID"] for package in self.document["packages"]]
        self.assertEqual(len(identifiers), len(set(identifiers)))
        for link in self.document["relationships"]:
            for end in (link["spdxElementId"], link["relatedSpdxElement"]):
                self.assertIn(end, identifiers + ["SPDXRef-DOCUMENT"])


if __name__ == "__main__":
    unittest.main()
