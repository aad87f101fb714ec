#!/usr/bin/env python3
"""What a person does later with a case: add to it, ask about it, take it back, with the real programs."""
import hashlib
import json
import unittest
from pathlib import Path

from mahfooz import Intake, cli, make_photos, scratch


class Later(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)
        self.photos = make_photos(self.folder)
        self.intake = Intake(self.folder)
        self.intake.__enter__()
        self.addCleanup(self.intake.__exit__)
        self.profile = self.intake.profile_path
        process = cli("submit", "--service", self.profile, "--declare", "minor", self.photos[0])
        self.assertEqual(process.returncode, 0, process.stdout)
        self.case = json.loads(process.stdout)

    def about(self, command, *more, pin=None, profile=None):
        return cli(command, "--service", profile or self.profile, "--case", self.case["case"], "--pin",
                   pin or self.case["pin"], *more)

    def answer(self, process):
        self.assertEqual(process.returncode, 0, process.stdout)
        self.assertEqual(process.stdout.count("\n"), 1)
        return json.loads(process.stdout)

    def error(self, process):
        self.assertEqual(process.returncode, 1, process.stdout)
        return json.loads(process.stdout)["error"]["name"]

    def items(self):
        return len(json.loads(self.about("status").stdout)["items"])

    def test_an_addition_is_confirmed_once_and_not_added_twice(self):
        first = self.answer(self.about("add", self.photos[1]))
        self.assertEqual(first["case"], self.case["case"])
        self.assertEqual(first["receipt"]["status"], "Received")
        self.assertNotEqual(first["receipt"]["sha256"], self.case["receipt"]["sha256"])
        self.assertEqual(self.items(), 2)
        self.assertEqual(self.answer(self.about("add", self.photos[1]))["receipt"], first["receipt"])
        self.assertEqual(self.items(), 2)

    def test_what_is_added_is_shown_to_the_byte(self):
        dry = self.about("add", "--dry-run", self.photos[1])
        self.assertEqual(dry.returncode, 0, dry.stdout)
        self.assertEqual(set(json.loads(dry.stdout)), {"version", "case", "items"})
        self.assertEqual(self.items(), 1)
        shown = self.about("add", "--show", self.photos[1])
        self.assertEqual(shown.stderr, dry.stdout)
        self.assertEqual(self.answer(shown)["receipt"]["sha256"], hashlib.sha256(dry.stdout.encode()).hexdigest())

    def test_an_addition_needs_the_pin_and_the_case_s_own_service(self):
        wrong = f"{(int(self.case['pin']) + 1) % 10**8:08}"
        self.assertEqual(self.error(self.about("add", self.photos[1], pin=wrong)), "case-or-pin-wrong")
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        with Intake(elsewhere) as other:
            self.assertEqual(self.error(self.about("add", self.photos[1], profile=other.profile_path)),
                             "case-or-pin-wrong")
        self.assertEqual(other.routes(), ["status"])  # asked whether it has the case, and sent nothing
        self.assertEqual(self.items(), 1)

    def test_a_withdrawal_has_to_be_meant(self):
        process = self.about("withdraw")
        self.assertEqual((process.returncode, process.stdout), (2, ""))
        self.assertIn("--yes", process.stderr)
        self.assertEqual(self.items(), 1)

    def test_a_withdrawal_is_final_and_its_receipt_can_be_kept(self):
        kept = self.folder / "withdrawn.json"
        done = self.answer(self.about("withdraw", "--yes", "--save-receipt", kept))
        self.assertEqual(done["receipt"]["status"], "Withdrawn")
        self.assertEqual(done["receipt"]["sha256"], self.case["receipt"]["sha256"])
        self.assertEqual(self.answer(self.about("withdraw", "--yes"))["receipt"], done["receipt"])
        status = json.loads(self.about("status").stdout)
        self.assertEqual((status["status"], status["items"]), ("Withdrawn", []))
        self.assertEqual(self.error(self.about("add", self.photos[1])), "case-withdrawn")
        verified = self.answer(cli("receipt", "verify", "--service", self.profile, kept))
        self.assertEqual(verified["receipt"], done["receipt"])


if __name__ == "__main__":
    unittest.main()
