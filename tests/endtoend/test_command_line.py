#!/usr/bin/env python3
"""`mahfooz-cli` as a counselor's script uses it: real files, the real sandboxed hasher, the real service."""
import json
import os
import re
import subprocess
import unittest
from pathlib import Path

from mahfooz import DEADLINE, PROGRAMS, Intake, cli, make_photos, scratch

HEX = re.compile(r"^[0-9a-f]{64}$")


def lines(process):
    return [json.loads(line) for line in process.stdout.splitlines()]


class Hash(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = scratch()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = Path(cls.scratch.name)
        cls.jpeg, cls.png = make_photos(cls.folder)

    def test_a_line_a_file_in_the_order_of_the_files(self):
        files = [self.png, self.jpeg] * 6
        process = cli("hash", *files)
        self.assertEqual(process.returncode, 0, process.stderr)
        found = lines(process)
        self.assertEqual([line["file"] for line in found], [str(path) for path in files])
        for line in found:
            self.assertTrue(line["ok"])
            self.assertEqual(line["kind"], "photo")
            first = line["fingerprints"][0]
            self.assertEqual((first["algorithm"], first["variant"]), ("pdq", "displayed"))
            self.assertRegex(first["value"], HEX)
            self.assertTrue(50 <= first["quality"] <= 100)
        self.assertEqual(len({line["fingerprints"][0]["value"] for line in found}), 2)

    def test_orientation_is_applied_to_size_and_fingerprint(self):
        upright = self.folder / "upright.png"
        subprocess.run(["convert", str(self.jpeg), "-auto-orient", "-strip", str(upright)], check=True, timeout=DEADLINE)
        turned, straight = lines(cli("hash", self.jpeg, upright))
        self.assertEqual((turned["width"], turned["height"]), (700, 900))
        self.assertEqual((turned["width"], turned["height"]), (straight["width"], straight["height"]))
        self.assertEqual(turned["fingerprints"][0], straight["fingerprints"][0])

    def test_each_kind_of_bad_file_has_its_own_code_and_the_good_ones_still_work(self):
        bad = {}

        def write(name, content):
            bad[name] = self.folder / name
            bad[name].write_bytes(content)

        jpeg = self.jpeg.read_bytes()
        png = self.png.read_bytes()
        write("empty.jpg", b"")
        write("cut.jpg", jpeg[: len(jpeg) * 2 // 3])
        write("cut.png", png[: len(png) // 2])
        write("words.jpg", b"these are words, not a picture\n" * 40)
        damaged = bytearray(png)
        damaged[len(png) // 2] ^= 0xFF
        write("damaged.png", bytes(damaged))
        huge = bytearray(png)
        huge[16:24] = (60000).to_bytes(4, "big") * 2
        import zlib
        huge[29:33] = zlib.crc32(bytes(huge[12:29])).to_bytes(4, "big")
        write("huge.png", bytes(huge))
        process = cli("hash", *bad.values(), self.folder / "nowhere.jpg", self.folder, self.jpeg)
        self.assertEqual(process.returncode, 1)
        found = lines(process)
        names = {Path(line["file"]).name: line["error"]["name"] for line in found if not line["ok"]}
        self.assertEqual(names, {
            "empty.jpg": "file-empty", "cut.jpg": "file-truncated", "cut.png": "file-truncated",
            "words.jpg": "file-format-unknown", "damaged.png": "file-corrupt", "huge.png": "picture-too-large",
            "nowhere.jpg": "file-not-found", self.folder.name: "file-not-regular"})
        self.assertTrue(found[-1]["ok"])

    def test_the_type_is_told_from_the_content(self):
        misnamed = self.folder / "holiday.mp4.txt"
        misnamed.write_bytes(self.png.read_bytes())
        named, plain = lines(cli("hash", misnamed, self.png))
        self.assertEqual(named["fingerprints"], plain["fingerprints"])

    def test_wrong_usage_ends_with_2_and_says_how(self):
        for arguments in ([], ["hash"], ["hash", "--format", "xml", self.png], ["burn", self.png]):
            process = cli(*arguments)
            self.assertEqual(process.returncode, 2)
            self.assertIn("mahfooz-cli hash", process.stderr)
            self.assertEqual(process.stdout, "")

    def test_the_usage_is_urdu_where_the_system_is(self):
        process = cli("--help", env={**os.environ, "LC_ALL": "ur_PK.UTF-8", "LANG": "ur_PK.UTF-8"})
        self.assertEqual(process.returncode, 0)
        self.assertIn("یہیں رہتی ہیں", process.stdout)

    def test_output_that_cannot_be_written_is_a_failure(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([PROGRAMS / "mahfooz-cli", "hash", self.png], stdout=full, timeout=DEADLINE)
        self.assertEqual(process.returncode, 1)

    def test_a_missing_hasher_is_said_and_nothing_is_hashed(self):
        lonely = self.folder / "lonely"
        lonely.mkdir()
        copy = lonely / "mahfooz-cli"
        copy.write_bytes((PROGRAMS / "mahfooz-cli").read_bytes())
        copy.chmod(0o755)
        process = subprocess.run([copy, "hash", self.png], capture_output=True, text=True, timeout=DEADLINE)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(json.loads(process.stdout)["error"]["name"], "hasher-missing")


class Submit(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)
        self.photos = make_photos(self.folder)

    def submit(self, profile, *more):
        return cli("submit", "--service", profile, "--declare", "minor", *more, *self.photos)

    def test_submit_then_status(self):
        with Intake(self.folder) as intake:
            process = self.submit(intake.profile_path)
            self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
            answer = json.loads(process.stdout)
            self.assertRegex(answer["case"], r"^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$")
            self.assertRegex(answer["pin"], r"^[0-9]{8}$")
            self.assertEqual(answer["receipt"]["case"], answer["case"])

            def status(number, pin):
                return cli("status", "--service", intake.profile_path, "--case", number, "--pin", pin)

            good = status(answer["case"], answer["pin"])
            self.assertEqual(good.returncode, 0, good.stdout)
            self.assertEqual(json.loads(good.stdout)["status"], "Received")
            self.assertEqual(len(json.loads(good.stdout)["items"]), 2)
            forgiving = status(answer["case"].lower().replace("-", " "),
                               answer["pin"].translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")))
            self.assertEqual(forgiving.returncode, 0, forgiving.stdout)
            wrong = status(answer["case"], f"{(int(answer['pin']) + 1) % 10**8:08}")
            self.assertEqual(wrong.returncode, 1)
            self.assertEqual(json.loads(wrong.stdout)["error"]["name"], "case-or-pin-wrong")
            piped = subprocess.run([PROGRAMS / "mahfooz-cli", "status", "--service", intake.profile_path, "--case",
                                    answer["case"], "--pin", "-"], input=answer["pin"] + "\n", capture_output=True,
                                   text=True, timeout=DEADLINE)
            self.assertEqual(piped.returncode, 0, piped.stdout)

    def test_a_case_outlives_a_restart_of_the_service(self):
        with Intake(self.folder) as intake:
            answer = json.loads(self.submit(intake.profile_path).stdout)
        with Intake(self.folder) as intake:
            status = cli("status", "--service", intake.profile_path, "--case", answer["case"], "--pin", answer["pin"])
            self.assertEqual(status.returncode, 0, status.stdout)

    def test_a_dry_run_prints_the_text_and_sends_nothing(self):
        with Intake(self.folder) as intake:
            profile = intake.profile_path
        # The service is gone: a dry run that tried to send would fail.
        process = self.submit(profile, "--dry-run", "--language", "en")
        self.assertEqual(process.returncode, 0, process.stdout)
        text = json.loads(process.stdout)
        self.assertEqual(text["language"], "en")
        self.assertEqual(len(text["items"]), 2)

    def test_when_the_service_is_down_the_number_and_pin_are_not_lost(self):
        with Intake(self.folder) as intake:
            profile = intake.profile_path
        process = self.submit(profile)
        self.assertEqual(process.returncode, 1)
        answer = json.loads(process.stdout)
        self.assertEqual(answer["error"]["name"], "no-connection")
        self.assertIn("case", answer)
        self.assertIn("pin", answer)

    def test_a_bad_file_means_that_nothing_is_sent(self):
        empty = self.folder / "empty.jpg"
        empty.write_bytes(b"")
        self.photos.append(empty)
        with Intake(self.folder) as intake:
            process = self.submit(intake.profile_path)
        self.assertEqual(process.returncode, 1)
        answer = json.loads(process.stdout)
        self.assertNotIn("case", answer)
        self.assertEqual([line["file"] for line in answer["files"]], [str(empty)])

    def test_an_adults_case_never_goes_to_a_service_for_minors(self):
        with Intake(self.folder, "--audience", "minors") as intake:
            process = cli("submit", "--service", intake.profile_path, "--declare", "adult", *self.photos)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(json.loads(process.stdout)["error"]["name"], "audience-mismatch")

    def test_a_broken_profile_is_refused(self):
        broken = self.folder / "broken.json"
        broken.write_text("{}")
        self.assertEqual(json.loads(self.submit(broken).stdout)["error"]["name"], "profile-invalid")
        missing = json.loads(self.submit(self.folder / "none.json").stdout)
        self.assertEqual(missing["error"]["name"], "profile-unreadable")


if __name__ == "__main__":
    unittest.main()
