#!/usr/bin/env python3
"""Between client and service lies a network that loses, delays, doubles and cuts, and both are killed beside that: every case
still arrives exactly once, or waits."""
import random
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from fault_campaign import SEED, Campaign, submissions  # noqa: E402
from faulty_proxy import FAULTS, FaultyProxy  # noqa: E402
from postgres import Postgres  # noqa: E402

SUBMISSIONS = submissions(60)


class FaultyNetwork(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="mahfooz-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.folder.chmod(0o755)

    def journey(self, database):
        campaign = Campaign(self.folder, database, self.folder / "outbox", SUBMISSIONS)
        self.addCleanup(campaign.end)
        host, port = campaign.listen.split(":")
        with FaultyProxy((host, int(port)), random.Random(SEED)) as proxy:
            campaign.go_through(proxy.address)
            campaign.run([(20, 30, campaign.service.kill)])
            before = campaign.audit()
            proxy.heal()
            campaign.drain()
        after = campaign.audit()
        print(f"seed {SEED}: {before}; afterwards {after}; {dict(proxy.counts)}", file=sys.stderr)
        self.assertEqual((campaign.said(b"unsaved"), campaign.said(b"refused")), (0, 0))
        self.assertEqual((after["waiting"], after["prepared"]), (0, SUBMISSIONS))
        self.assertGreater(before["believed"], SUBMISSIONS // 4)
        for fault in FAULTS:
            self.assertGreater(proxy.counts[fault], 0, fault)

    def test_sqlite(self):
        self.journey(f"sqlite:{self.folder}/cases.sqlite")

    def test_postgresql(self):
        place = self.folder / "pg"
        place.mkdir()
        server = Postgres(place).start()
        self.addCleanup(server.stop)
        self.journey(server.new_database())


if __name__ == "__main__":
    unittest.main()
