#!/usr/bin/env python3
"""Watches every process of a whole `submit` with strace and holds two sets apart.

Readers are the processes that ever hold a descriptor through which the picture can be read. Talkers are the processes that
ever make a socket, of any kind. No process may be both, and the rule is tried on a run that breaks it.
"""
import re
import subprocess
import sys
import unittest
from pathlib import Path

from mahfooz import DEADLINE, PROGRAMS, Intake, make_photos, scratch

CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)$")
TRACED = "trace=open,openat,openat2,creat,socket,socketpair,read,pread64,readv,preadv,preadv2,mmap,sendfile,splice,copy_file_range"


def traced(command, log):
    return subprocess.run(["strace", "-f", "-y", "-s", "0", "-e", TRACED, "-o", log, *map(str, command)],
                          capture_output=True, text=True, timeout=DEADLINE)


def joined(text):
    """strace's lines with calls that were interrupted by another process put together again."""
    waiting = {}
    for line in text.splitlines():
        pid, _, rest = line.partition(" ")
        if rest.endswith("<unfinished ...>"):
            waiting[pid] = line[: -len("<unfinished ...>")]
        elif match := re.match(r"^\s*<\.\.\. \w+ resumed>(.*)$", rest):
            yield waiting.pop(pid, pid + " ") + match.group(1)
        else:
            yield line


def readers_and_talkers(log, pictures):
    readers, talkers = set(), set()
    names = [f"<{picture}>" for picture in map(str, pictures)]
    for line in joined(log.read_text(errors="replace")):
        call = CALL.match(line)
        if not call:
            continue
        pid, name, rest = call.groups()
        if name in ("socket", "socketpair"):
            talkers.add(pid)
        elif any(shown in rest for shown in names) and "O_PATH" not in rest and "= -1" not in rest:
            readers.add(pid)
    return readers, talkers


class WhoReadsAndWhoTalks(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name).resolve()
        # Plain names: strace writes others in octal.
        self.photos = [path.rename(self.folder / f"picture{i}{path.suffix}") for i, path in
                       enumerate(make_photos(self.folder))]
        self.log = self.folder / "strace.log"

    def test_no_process_that_can_read_the_picture_makes_a_socket(self):
        with Intake(self.folder) as intake:
            process = traced([PROGRAMS / "mahfooz-cli", "submit", "--service", intake.profile_path, "--declare", "minor",
                              *self.photos], self.log)
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
        self.assertIn('"receipt"', process.stdout)
        readers, talkers = readers_and_talkers(self.log, self.photos)
        self.assertEqual(len(readers), len(self.photos), "one process a picture reads it")
        self.assertTrue(talkers, "somebody must have talked to the service")
        self.assertEqual(readers & talkers, set())

    def test_the_rule_notices_a_program_that_does_both(self):
        cheat = "import socket,sys; open(sys.argv[1],'rb').read(); socket.socket()"
        traced([sys.executable, "-c", cheat, self.photos[0]], self.log)
        readers, talkers = readers_and_talkers(self.log, self.photos)
        self.assertTrue(readers & talkers)


if __name__ == "__main__":
    unittest.main()
