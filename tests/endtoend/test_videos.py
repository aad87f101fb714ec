#!/usr/bin/env python3
"""Videos from end to end: a real clip, the real sandboxed hasher, the real service."""
import base64
import hashlib
import json
import re
import subprocess
import unittest
from pathlib import Path

from mahfooz import DEADLINE, Intake, cli, make_photos, scratch

FRAME = re.compile(r"^[0-9a-f]{64},(100|[1-9]?[0-9]),(0|[1-9][0-9]*)\.[0-9]{3}$")
DIHEDRAL = ["rot90", "rot180", "rot270", "flipx", "flipy", "flipplus1", "flipminus1"]
SECONDS = 6


def make_clip(folder):
    """Six seconds of moving shapes, with a sound track and a name that would tell on somebody."""
    clip = folder / "secret party.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-f", "lavfi", "-i", f"testsrc2=size=640x360:rate=25:duration={SECONDS}",
                    "-f", "lavfi", "-i", f"sine=duration={SECONDS}", "-pix_fmt", "yuv420p", "-shortest", "-metadata",
                    "title=private words", str(clip)], check=True, timeout=DEADLINE)
    return clip


def by_algorithm(fingerprints):
    return {fingerprint["algorithm"]: fingerprint for fingerprint in fingerprints}


class Videos(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)
        self.clip = make_clip(self.folder)

    def submit(self, intake, *arguments):
        return cli("submit", "--service", intake.profile_path, "--declare", "minor", *arguments)

    def test_a_video_has_three_fingerprints(self):
        process = cli("hash", self.clip)
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
        line = json.loads(process.stdout)
        self.assertEqual(list(line), ["file", "ok", "kind", "width", "height", "durationSeconds", "fingerprints"])
        self.assertEqual((line["kind"], line["width"], line["height"]), ("video", 640, 360))
        self.assertAlmostEqual(line["durationSeconds"], SECONDS, delta=0.2)
        self.assertEqual(len(line["fingerprints"]), 3)
        found = by_algorithm(line["fingerprints"])
        self.assertEqual(found["md5"]["value"], hashlib.md5(self.clip.read_bytes()).hexdigest())
        frames = found["vpdq"]["value"]
        self.assertTrue(SECONDS - 1 <= len(frames) <= SECONDS + 1, frames)
        for frame in frames:
            self.assertRegex(frame, FRAME)
        tmk = base64.b64decode(found["tmk-pdqf"]["value"], validate=True)
        self.assertEqual((len(tmk), tmk[:12]), (263344, b"TMK1FVECPDQF"))

    def test_the_text_form_has_a_line_a_frame(self):
        frames = by_algorithm(json.loads(cli("hash", self.clip).stdout)["fingerprints"])["vpdq"]["value"]
        rows = [row.split("\t") for row in cli("hash", "--format", "text", self.clip).stdout.splitlines()]
        self.assertEqual([row[2] for row in rows if row[0] == "vpdq"], frames)
        self.assertEqual(sorted({row[0] for row in rows}), ["md5", "tmk-pdqf", "vpdq"])
        self.assertTrue(all(len(row) == 5 and row[4] == str(self.clip) for row in rows))

    def test_a_video_is_sent_and_looked_up_beside_photos(self):
        files = [self.clip, *make_photos(self.folder)]
        hashes = [json.loads(line) for line in cli("hash", *files).stdout.splitlines()]
        with Intake(self.folder) as intake:
            self.assertEqual(intake.profile()["algorithms"], ["pdq", "md5", "vpdq", "tmk-pdqf"])
            process = self.submit(intake, "--show", *files)
            self.assertEqual(process.returncode, 0, process.stdout)
            answer = json.loads(process.stdout)
            status = cli("status", "--service", intake.profile_path, "--case", answer["case"], "--pin", answer["pin"])
            self.assertEqual(status.returncode, 0, status.stdout)
        self.assertEqual(answer["receipt"]["case"], answer["case"])
        self.assertEqual([item["kind"] for item in json.loads(status.stdout)["items"]], ["video", "photo", "photo"])
        shown = json.loads(process.stderr)
        self.assertEqual(shown["items"],
                         [{"kind": line["kind"], "fingerprints": line["fingerprints"]} for line in hashes])
        for private in ("secret party", "private words", "width", "duration", str(self.folder)):
            self.assertFalse(private in process.stderr, private)  # without a third of a million letters in the message
        self.nothing_is_kept_in_the_clear(answer, shown)

    def nothing_is_kept_in_the_clear(self, answer, shown):
        log = (self.folder / "intake.log").read_text()
        database = b"".join(path.read_bytes() for path in self.folder.glob("cases.db*"))
        self.assertGreater(len(database), 263344)
        video = by_algorithm(shown["items"][0]["fingerprints"])
        hexes = [video["md5"]["value"], *(frame.split(",")[0] for frame in video["vpdq"]["value"])]
        for value in hexes:
            self.assertNotIn(value, log)
            self.assertNotIn(value.encode(), database)
            self.assertNotIn(bytes.fromhex(value), database)
        self.assertNotIn(b"TMK1FVECPDQF", database)
        self.assertNotIn(b"VE1LMUZWRUNQRFFG", database)
        self.assertNotIn(answer["case"], log)

    def test_a_service_that_wants_dihedral_fingerprints_gets_them(self):
        photo = make_photos(self.folder)[1]
        plain = json.loads(cli("hash", photo).stdout)["fingerprints"]
        full = json.loads(cli("hash", "--dihedral", photo).stdout)["fingerprints"]
        self.assertEqual([f["variant"] for f in full if f["variant"] in DIHEDRAL], DIHEDRAL)
        self.assertEqual([f for f in full if f["variant"] not in DIHEDRAL], plain)
        self.assertEqual((full[0]["algorithm"], full[0]["variant"]), ("pdq", "displayed"))
        with Intake(self.folder, "--dihedral") as intake:
            self.assertIs(intake.profile()["dihedral"], True)
            process = self.submit(intake, "--show", photo)
            self.assertEqual(process.returncode, 0, process.stdout)
        self.assertEqual(json.loads(process.stderr)["items"][0]["fingerprints"], full)

    def test_a_service_that_does_not_want_them_does_not_get_them(self):
        photo = make_photos(self.folder)[1]
        with Intake(self.folder) as intake:
            self.assertNotIn("dihedral", intake.profile())
            process = self.submit(intake, "--dry-run", photo)
        variants = [f["variant"] for f in json.loads(process.stdout)["items"][0]["fingerprints"]]
        self.assertFalse(set(variants) & set(DIHEDRAL))

    def test_a_black_video_is_not_sent(self):
        black = self.folder / "black.mp4"
        subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-f", "lavfi", "-i", "color=black:size=320x240:rate=10:duration=3",
                        "-pix_fmt", "yuv420p", str(black)], check=True, timeout=DEADLINE)
        with Intake(self.folder) as intake:
            process = self.submit(intake, black)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(json.loads(process.stdout)["error"]["name"], "nothing-to-send")


if __name__ == "__main__":
    unittest.main()
