#!/usr/bin/env python3
"""A case about a minor never goes to a service for adults, and the other way round: every combination, at the client and
again at the service."""
import json
import unittest
from pathlib import Path

from mahfooz import Intake, cli, make_photos, scratch

AUDIENCES = {"minors": {"minor"}, "adults": {"adult"}, "both": {"minor", "adult"}}


class Routing(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)
        self.photo = make_photos(self.folder)[1]

    def submit(self, profile, declared, *more):
        process = cli("submit", "--service", profile, "--declare", declared, *more, self.photo)
        return process.returncode, json.loads(process.stdout)

    def test_every_combination(self):
        for audience, taken in AUDIENCES.items():
            folder = self.folder / audience
            folder.mkdir()
            with Intake(folder, "--audience", audience) as intake:
                for declared in ("minor", "adult"):
                    with self.subTest(audience=audience, declared=declared):
                        self.check(intake, declared, declared in taken)

    def check(self, intake, declared, is_taken):
        code, answer = self.submit(intake.profile_path, declared)
        if is_taken:
            self.assertEqual(code, 0, answer)
            return
        self.assertEqual((code, answer["error"]["name"]), (1, "audience-mismatch"))
        self.assertNotIn("case", answer)
        self.assertEqual(self.submit(intake.profile_path, declared, "--dry-run")[1]["error"]["name"],
                         "audience-mismatch")
        # A client that was told otherwise: the service has the last word.
        profile = intake.profile()
        profile["audience"] = [declared]
        wrong = self.folder / "wrong-profile.json"
        wrong.write_text(json.dumps(profile), encoding="utf-8")
        code, answer = self.submit(wrong, declared)
        self.assertEqual((code, answer["error"]["name"]), (1, "audience-mismatch"))


if __name__ == "__main__":
    unittest.main()
