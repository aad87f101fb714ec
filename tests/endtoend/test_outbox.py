#!/usr/bin/env python3
"""A case that cannot be sent waits, sealed, and is delivered exactly once: the real programs, a service that comes and goes,
kill -9, two senders at once, a disk without room."""
import json
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import time
import unittest
from pathlib import Path

from mahfooz import DEADLINE, PROGRAMS, Intake, cli, scratch


def lines(process):
    return [json.loads(line) for line in process.stdout.splitlines()]


class Outbox(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)
        self.outbox = self.folder / "outbox"
        self.photo = self.folder / "secret holiday.png"
        subprocess.run(["convert", "-size", "320x240", "-seed", "7", "plasma:tomato-steelblue", str(self.photo)],
                       check=True, timeout=DEADLINE)
        with Intake(self.folder) as intake:  # makes the keys, and finds a free port
            self.listen = intake.profile()["baseUrl"].removeprefix("http://")
            self.profile = shutil.copy(intake.profile_path, self.folder / "known-profile.json")

    def service(self):
        return Intake(self.folder, listen=self.listen)

    def queue(self, *more):
        return cli("submit", "--service", self.profile, "--declare", "minor", "--queue", "--outbox", self.outbox, *more,
                   self.photo)

    def queued(self):
        process = self.queue()
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
        answer = json.loads(process.stdout)
        self.assertIs(answer["queued"], True)
        return answer

    def act(self, action, *more):
        return cli("outbox", action, "--outbox", self.outbox, *more)

    def assert_known(self, case):
        """The service has the case, and number and PIN open it."""
        status = cli("status", "--service", self.profile, "--case", case["case"], "--pin", case["pin"])
        self.assertEqual(status.returncode, 0, status.stdout)
        self.assertEqual(json.loads(status.stdout)["status"], "Received")

    def cases_in_database(self):
        with sqlite3.connect(self.folder / "cases.db") as database:
            return database.execute("SELECT count(*) FROM cases").fetchone()[0]


class Journey(Outbox):
    def test_offline_then_online(self):
        case = self.queued()
        self.assertEqual(case["error"]["name"], "no-connection")
        self.assertRegex(case["pin"], r"^[0-9]{8}$")
        self.assertNotIn("receipt", case)
        waiting = lines(self.act("list"))
        self.assertEqual(waiting, [{"position": 1, "state": "waiting", "service": f"http://{self.listen}",
                                    "audience": json.loads(Path(self.profile).read_text())["audience"]}])

        offline = self.act("send")
        self.assertEqual(offline.returncode, 1)
        left, = lines(offline)
        self.assertEqual((left["delivered"], left["state"], left["error"]["name"]), (False, "waiting", "no-connection"))
        self.assertRegex(left["nextTry"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")

        with self.service():
            online = self.act("send", "--now")
            self.assertEqual(online.returncode, 0, online.stdout)
            delivered, = lines(online)
            self.assertEqual((delivered["delivered"], delivered["case"]), (True, case["case"]))
            self.assertEqual(delivered["receipt"]["case"], case["case"])
            self.assert_known(case)
        self.assertEqual(list(self.outbox.iterdir()), [])
        again = self.act("send")
        self.assertEqual((again.returncode, again.stdout), (0, ""))

    def test_a_receipt_that_comes_later_is_kept_where_it_is_asked_for(self):
        kept = self.folder / "receipts"
        process = self.queue("--save-receipt", self.folder / "receipt.json")
        case = json.loads(process.stdout)["case"]
        self.assertFalse((self.folder / "receipt.json").exists())
        with self.service():
            nowhere = self.act("send", "--now", "--save-receipts", kept)
            self.assertEqual(nowhere.returncode, 1)
            self.assertEqual(json.loads(nowhere.stdout)["error"]["name"], "output-failed")
            self.assertEqual(self.cases_in_database(), 0)  # looked at before anything was sent
            kept.mkdir()
            self.assertEqual(self.act("send", "--now", "--save-receipts", kept).returncode, 0)
        path = kept / f"{case}.json"
        self.assertEqual([path], list(kept.iterdir()))
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        verified = cli("receipt", "verify", "--service", self.profile, path)
        self.assertEqual(verified.returncode, 0, verified.stdout)
        self.assertEqual(json.loads(verified.stdout)["receipt"]["case"], case)

    def test_nothing_in_the_outbox_tells_on_anybody(self):
        case = self.queued()
        self.act("send")  # so that the note of a failed try is there too
        files = list(self.outbox.iterdir())
        self.assertEqual(len(files), 2)
        self.assertEqual(stat.S_IMODE(self.outbox.stat().st_mode), 0o700)
        text = cli("submit", "--service", self.profile, "--declare", "minor", "--dry-run", self.photo).stdout
        fingerprints = re.findall(r"\b[0-9a-f]{32,64}\b", text)
        self.assertGreaterEqual(len(fingerprints), 2)
        secrets = [case["case"], case["case"].replace("-", ""), case["pin"], self.photo.name, "holiday", "plasma",
                   time.strftime("%Y-%m-%d"), *fingerprints, *case["case"].split("-")]
        for path in files:
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
            content = path.read_bytes() + path.name.encode()
            readable = re.sub(rb"(?m)^sealed .*$", b"", content)  # in which four letters may meet by chance
            for secret in secrets:
                self.assertNotIn(secret.encode(), content if len(secret) > 4 else readable, secret)
        for output in (self.act("list").stdout, self.act("send").stdout):
            for secret in secrets:
                self.assertNotIn(secret, re.sub(r'"nextTry":"[^"]*"', "", output))

    def test_without_the_word_queue_nothing_is_kept(self):
        home = self.folder / "home"
        home.mkdir()
        environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
        process = cli("submit", "--service", self.profile, "--declare", "minor", self.photo, env=environment)
        self.assertEqual(process.returncode, 1)
        self.assertNotIn("queued", json.loads(process.stdout))
        for action in ("list", "send"):
            self.assertEqual(cli("outbox", action, env=environment).returncode, 0)
        self.assertEqual(list(home.iterdir()), [])

    def test_the_default_place_is_the_program_s_own_and_goes_when_it_is_empty(self):
        home = self.folder / "home"
        environment = {**os.environ, "XDG_DATA_HOME": str(home)}
        process = cli("submit", "--service", self.profile, "--declare", "minor", "--queue", self.photo, env=environment)
        self.assertEqual(process.returncode, 0, process.stdout)
        self.assertEqual(len(list((home / "mahfooz" / "outbox").iterdir())), 1)
        with self.service():
            self.assertEqual(cli("outbox", "send", env=environment).returncode, 0)
        self.assertEqual(list(home.iterdir()), [])

    def test_clear_deletes_only_for_who_says_yes(self):
        self.queued()
        unsure = self.act("clear")
        self.assertEqual(unsure.returncode, 2)
        self.assertIn("--yes", unsure.stderr)
        self.assertEqual(len(lines(self.act("list"))), 1)
        sure = self.act("clear", "--yes")
        self.assertEqual((sure.returncode, json.loads(sure.stdout)), (0, {"cleared": 1}))
        self.assertEqual(list(self.outbox.iterdir()), [])

    def test_a_refused_or_damaged_case_is_told_and_holds_up_nobody(self):
        good = self.queued()
        before = set(self.outbox.iterdir())
        self.queued()
        bad, = set(self.outbox.iterdir()) - before
        bad.write_bytes(bad.read_bytes()[:-100])
        (self.outbox / "notes.txt").write_text("somebody's")
        with self.service():
            process = self.act("send")
            self.assertEqual(process.returncode, 1)
            delivered, left = lines(process)
            self.assertEqual(delivered["case"], good["case"])
            self.assertEqual((left["state"], left["error"]["name"]), ("damaged", "outbox-file-damaged"))
        self.assertTrue(bad.exists())
        self.assertEqual({line["state"] for line in lines(self.act("list"))}, {"damaged", "foreign"})

    def test_what_cannot_pass_is_not_kept_for_later(self):
        profile = json.loads(Path(self.profile).read_text())
        profile["sealingKey"]["id"] = "another"
        unknown = self.folder / "unknown-key.json"
        unknown.write_text(json.dumps(profile))
        with self.service():
            process = cli("submit", "--service", unknown, "--declare", "minor", "--queue", "--outbox", self.outbox,
                          self.photo)
        self.assertEqual(process.returncode, 1)
        answer = json.loads(process.stdout)
        self.assertEqual(answer["error"]["name"], "service-refused")
        self.assertNotIn("queued", answer)
        self.assertFalse(self.outbox.exists())


class Faults(Outbox):
    def test_two_senders_at_once_deliver_each_case_once(self):
        cases = {self.queued()["case"] for _ in range(6)}
        with self.service():
            senders = [subprocess.Popen([PROGRAMS / "mahfooz-cli", "outbox", "send", "--outbox", self.outbox],
                                        stdout=subprocess.PIPE, text=True) for _ in range(3)]
            outputs = [sender.communicate(timeout=DEADLINE)[0] for sender in senders]
        delivered = [line["case"] for output in outputs for line in map(json.loads, output.splitlines())
                     if line["delivered"]]
        self.assertEqual(sorted(delivered), sorted(cases))
        self.assertEqual(list(self.outbox.iterdir()), [])
        self.assertEqual(self.cases_in_database(), 6)

    def test_killed_again_and_again_each_case_arrives_exactly_once(self):
        chance = random.Random(20261125)
        cases = [self.queued() for _ in range(8)]
        for _ in range(30):
            with self.service() as intake:
                for _ in range(3):
                    sender = subprocess.Popen(
                        [PROGRAMS / "mahfooz-cli", "outbox", "send", "--now", "--outbox", self.outbox],
                        stdout=subprocess.DEVNULL)
                    time.sleep(chance.uniform(0.01, 0.15))
                    if chance.random() < 0.3:
                        intake.process.send_signal(signal.SIGKILL)
                    sender.kill()
                    sender.wait(DEADLINE)
            states = {line["state"] for line in lines(self.act("list"))}
            self.assertLessEqual(states, {"waiting"})
            if not states:
                break
        with self.service():
            self.assertEqual(self.act("send", "--now").returncode, 0)
            for case in cases:
                self.assert_known(case)
        self.assertEqual(self.cases_in_database(), len(cases))
        self.assertEqual(list(self.outbox.iterdir()), [])

    def test_a_full_disk_keeps_nothing_half_written_and_claims_nothing(self):
        """On a file system of its own with room for a few cases; where none may be mounted, under a limit of the file size."""
        disk = self.folder / "disk"
        disk.mkdir()
        self.outbox = disk / "outbox"
        submit = [PROGRAMS / "mahfooz-cli", "submit", "--service", self.profile, "--declare", "minor", "--queue",
                  "--outbox", self.outbox, self.photo]
        script = 'mount -t tmpfs -o size=40k none "$1" || exit 77; shift; for i in 1 2 3 4 5 6 7; do "$@"; done; ' \
                 'find "$0" -type f -printf "%f %s\\n"'
        process = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script,
                                  disk / "outbox", disk, *submit], capture_output=True, text=True, timeout=DEADLINE)
        mounted = process.returncode == 0
        if not mounted:
            process = subprocess.run(submit, capture_output=True, text=True, timeout=DEADLINE, preexec_fn=limit_file_size)
        answers = [json.loads(line) for line in process.stdout.splitlines() if line.startswith("{")]
        files = [line.split() for line in process.stdout.splitlines() if not line.startswith("{")]
        if not mounted:
            files = [(path.name, path.stat().st_size) for path in self.outbox.glob("*")]
        kept = sum(1 for answer in answers if answer["queued"])
        self.assertEqual(len(files), kept, process.stdout)
        self.assertLess(kept, len(answers))
        self.assertEqual(kept > 0, mounted)
        self.assertTrue(all(name.endswith(".case") for name, _ in files), files)
        self.assertEqual(len({size for _, size in files}), min(kept, 1), "one is shorter than the others")
        for answer in answers:
            self.assertIn("pin", answer)
            if not answer["queued"]:
                self.assertEqual(answer["queueError"]["name"], "storage-failed")


def limit_file_size():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


if __name__ == "__main__":
    unittest.main()
