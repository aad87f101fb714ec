#!/usr/bin/env python3
"""A receipt that was kept is checked again, without the service, and a lie in it is found."""
import json
import os
import stat
import unittest
from pathlib import Path

from mahfooz import Intake, cli, make_photos, scratch


class Receipts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = scratch()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = Path(cls.scratch.name)
        cls.photos = make_photos(cls.folder)
        cls.kept = cls.folder / "receipt.json"
        with Intake(cls.folder) as intake:
            process = cls.submit(intake.profile_path, "--save-receipt", cls.kept)
            assert process.returncode == 0, process.stdout
        cls.profile = intake.profile_path  # the service is gone from here on
        cls.answer = json.loads(process.stdout)

    @classmethod
    def submit(cls, profile, *more):
        return cli("submit", "--service", profile, "--declare", "minor", *more, *cls.photos)

    def verify(self, path, *more):
        return cli("receipt", "verify", *more, path)

    def error(self, process):
        self.assertEqual(process.returncode, 1, process.stdout)
        return json.loads(process.stdout)["error"]["name"]

    def written(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def test_it_holds_what_was_printed_and_nobody_else_may_read_it(self):
        saved = json.loads(self.kept.read_text(encoding="utf-8"))
        self.assertEqual(saved["receipt"], self.answer["receipt"])
        self.assertEqual(saved["service"]["signingKey"], json.loads(self.profile.read_text())["signingKey"])
        self.assertNotIn(self.answer["pin"], self.kept.read_text(encoding="utf-8"))
        self.assertEqual(stat.S_IMODE(self.kept.stat().st_mode), 0o600)

    def test_it_is_verified_without_the_service(self):
        process = self.verify(self.kept)
        self.assertEqual(process.returncode, 0, process.stdout)
        self.assertEqual(process.stdout.count("\n"), 1)
        found = json.loads(process.stdout)
        self.assertEqual(found["receipt"], self.answer["receipt"])
        self.assertRegex(found["service"]["signingKeyId"], r"^[0-9a-f]{16}$")
        self.assertIs(found["service"]["matchesProfile"], False)

    def test_it_is_verified_against_the_service_s_profile(self):
        process = self.verify(self.kept, "--service", self.profile)
        self.assertEqual(process.returncode, 0, process.stdout)
        self.assertIs(json.loads(process.stdout)["service"]["matchesProfile"], True)
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        with Intake(elsewhere) as other:
            pass
        self.assertEqual(self.error(self.verify(self.kept, "--service", other.profile_path)),
                         "receipt-of-another-service")

    def test_every_changed_byte_is_an_error(self):
        good = self.kept.read_bytes()
        for at in range(0, len(good), 37):  # each of them in the tests of core/case
            changed = bytearray(good)
            changed[at] ^= 1
            self.assertIn(self.error(self.verify(self.written("changed.json", changed))),
                          ("receipt-invalid", "receipt-file-invalid"), at)

    def test_a_forged_receipt_is_told_from_a_damaged_file(self):
        forged = self.kept.read_bytes().replace(self.answer["case"].encode(), b"0000-0000-0012")
        self.assertEqual(self.error(self.verify(self.written("forged.json", forged))), "receipt-invalid")
        self.assertEqual(self.error(self.verify(self.written("cut.json", forged[:100]))), "receipt-file-invalid")
        self.assertEqual(self.error(self.verify(self.folder / "none.json")), "receipt-file-unreadable")
        self.assertEqual(self.error(self.verify(self.photos[0])), "receipt-file-invalid")

    def test_nothing_is_replaced_untold_and_nothing_is_sent_then(self):
        taken = self.written("taken.json", b"mine")
        with Intake(self.folder) as intake:
            before = len(intake.routes())
            self.assertEqual(self.error(self.submit(intake.profile_path, "--save-receipt", taken)), "output-exists")
            self.assertEqual(taken.read_bytes(), b"mine")
            nowhere = self.folder / "no such folder" / "receipt.json"
            self.assertEqual(self.error(self.submit(intake.profile_path, "--save-receipt", nowhere)), "output-failed")
            self.assertEqual(intake.routes()[before:], [])
            process = self.submit(intake.profile_path, "--save-receipt", taken, "--overwrite")
            self.assertEqual(process.returncode, 0, process.stdout)
        self.assertEqual(intake.routes()[before:], ["create"])
        self.assertEqual(self.verify(taken, "--service", intake.profile_path).returncode, 0)
        self.assertEqual([name for name in os.listdir(self.folder) if name.endswith(".part")], [])


if __name__ == "__main__":
    unittest.main()
