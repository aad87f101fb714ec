#!/usr/bin/env python3
"""The disk fills up, under the outbox and under the database, again and again, while clients and the service are killed too.
What cannot be kept is said at once; nothing is there by half; what was said to wait is delivered.

The disks are small ones in memory, in a user namespace of the test's own. Where that is not allowed, a limit of the file size
stands for them, for the outbox and SQLite."""
import contextlib
import os
import resource
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from fault_campaign import SEED, Campaign, submissions  # noqa: E402
from postgres import Postgres  # noqa: E402

SUBMISSIONS = submissions(60)
INSIDE = "MAHFOOZ_INSIDE_NAMESPACE"
NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount"]


class SmallDisk:
    """A file system in memory of this many kilobytes."""

    def __init__(self, place, kilobytes):
        self.place, self.fills = Path(place), 0
        self.place.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=0777", "none", self.place], check=True)
        self.ballast = self.place / "ballast"

    def guards(self, part):
        pass

    def toggle(self, chance):
        """Full to the last few bytes, or free again."""
        if self.ballast.exists():
            return self.free()
        self.fills += 1
        space = os.statvfs(self.place)
        with contextlib.suppress(OSError), open(self.ballast, "wb", buffering=0) as file:  # others write meanwhile
            file.write(bytes(max(0, space.f_bavail * space.f_frsize - chance.choice((0, 0, 4096, 16384)))))

    def free(self):
        self.ballast.unlink(missing_ok=True)


class SmallFiles:
    """Stands for a full disk: the guarded processes cannot make a file longer than it is allowed to be."""

    def __init__(self, place, _kilobytes):
        self.place, self.fills, self.limited, self.parts = Path(place), 0, False, []
        self.place.mkdir()

    def guards(self, part):
        start = part.start

        def start_limited():
            handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # which the child keeps: a write fails instead
            start()
            signal.signal(signal.SIGXFSZ, handler)
            self._apply(part)

        part.start = start_limited
        self.parts.append(part)

    def _apply(self, part):
        if part.process and part.process.poll() is None:
            limit = 2048 if self.limited else resource.RLIM_INFINITY
            resource.prlimit(part.process.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    def toggle(self, chance):
        self.limited = not self.limited
        self.fills += self.limited
        for part in self.parts:
            self._apply(part)

    def free(self):
        if self.limited:
            self.toggle(None)


class FullDisk(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="mahfooz-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.folder.chmod(0o755)
        self.disks = []

    def disk(self, name, kilobytes):
        disk = (SmallDisk if INSIDE in os.environ else SmallFiles)(self.folder / name, kilobytes)
        if INSIDE in os.environ:
            self.addCleanup(subprocess.run, ["umount", "--lazy", disk.place])
        self.disks.append(disk)
        return disk

    def journey(self, database, outbox, keep_running=lambda: None, recover=lambda: None):
        campaign = Campaign(self.folder, database, outbox.place / "outbox", SUBMISSIONS)
        self.addCleanup(campaign.end)
        for client in campaign.clients:
            outbox.guards(client)
        self.disks[0].guards(campaign.service)
        campaign.clock = campaign.progress  # while the database's disk is full, nothing is delivered
        campaign.run([(20, 30, campaign.service.kill),
                      *((3, 9, lambda disk=disk: disk.toggle(campaign.chance)) for disk in self.disks)], keep_running)
        campaign.service.kill()
        for disk in self.disks:
            disk.free()
        recover()
        before = campaign.audit()
        campaign.drain()
        after = campaign.audit()
        print(f"seed {SEED}: {before}; afterwards {after}; fills {[disk.fills for disk in self.disks]}; "
              f"queued {campaign.said(b'queued')}, unsaved {campaign.said(b'unsaved')}", file=sys.stderr)
        self.assertEqual(campaign.said(b"refused"), 0)
        self.assertEqual((after["waiting"], after["prepared"]), (0, SUBMISSIONS))
        self.assertGreater(before["believed"], SUBMISSIONS // 10)
        self.assertGreater(campaign.said(b"unsaved"), 0, "the outbox's disk was never full when it mattered")
        self.assertTrue(all(disk.fills >= 1 for disk in self.disks))  # how often depends on how fast the computer is

    def test_sqlite(self):
        data = self.disk("data", 4096)
        self.journey(f"sqlite:{data.place}/cases.sqlite", self.disk("outbox-disk", 256))

    @unittest.skipUnless(INSIDE in os.environ, "needs a small disk, and none may be mounted here")
    def test_postgresql(self):
        data = self.disk("data", 112 * 1024)
        place = data.place / "pg"
        place.mkdir()
        server = Postgres(place, ["max_wal_size=8MB", "min_wal_size=2MB", "shared_buffers=8MB"], ["--wal-segsize=1"],
                          log=self.folder / "postgres.log")  # elsewhere: it is not the log that is to fill the disk
        self.addCleanup(server.stop)
        server.start()

        def keep_running():
            if server.process.poll() is not None:  # it gives up where it cannot write its journal
                server.launch()

        self.journey(server.new_database(), self.disk("outbox-disk", 256), keep_running, server.start)


if __name__ == "__main__":
    if INSIDE not in os.environ and subprocess.run([*NAMESPACE, "mount", "-t", "tmpfs", "none", "/mnt"]).returncode == 0:
        os.execvpe(NAMESPACE[0], [*NAMESPACE, sys.executable, *sys.argv], {**os.environ, INSIDE: "1"})
    unittest.main()
