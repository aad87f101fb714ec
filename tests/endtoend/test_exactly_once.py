#!/usr/bin/env python3
"""Client, service and database are killed at any moment. Nothing that anybody believes sent is lost, nothing is there twice
or by half, and what waits is delivered."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from fault_campaign import SEED, Campaign, submissions  # noqa: E402
from postgres import Postgres  # noqa: E402

SUBMISSIONS = submissions(500)


class ExactlyOnce(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="mahfooz-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.folder.chmod(0o755)  # the database's server may be another user

    def judge(self, campaign, faults, keep_running=lambda: None, recover=lambda: None):
        campaign.run(faults, keep_running)
        campaign.service.kill()
        recover()
        before = campaign.audit()
        campaign.drain()
        after = campaign.audit()
        print(f"seed {SEED}: {before}; afterwards {after}; kills: clients {sum(c.kills for c in campaign.clients)}, "
              f"service {campaign.service.kills}; queued {campaign.said(b'queued')}, "
              f"received {campaign.said(b'received')}", file=sys.stderr)
        self.assertEqual(campaign.said(b"unsaved"), 0)
        self.assertEqual(before["prepared"], SUBMISSIONS)
        self.assertEqual((after["waiting"], after["prepared"]), (0, SUBMISSIONS))
        # A test without faults would prove nothing.
        self.assertGreater(before["believed"], SUBMISSIONS // 4)
        self.assertGreater(campaign.said(b"queued"), SUBMISSIONS // 5)
        self.assertGreater(sum(client.kills for client in campaign.clients), SUBMISSIONS // 25)
        self.assertGreater(campaign.service.kills, SUBMISSIONS // 50)

    def test_sqlite(self):
        campaign = Campaign(self.folder, f"sqlite:{self.folder}/cases.sqlite", self.folder / "outbox", SUBMISSIONS)
        self.addCleanup(campaign.end)
        self.judge(campaign, [(3, 15, campaign.service.kill)])  # the database lives in the service's process

    def test_postgresql(self):
        place = self.folder / "pg"
        place.mkdir()
        server = Postgres(place).start()
        self.addCleanup(server.stop)
        campaign = Campaign(self.folder, server.new_database(), self.folder / "outbox", SUBMISSIONS)
        self.addCleanup(campaign.end)
        crashes = []

        def crash():
            crashes.append(server.kill())
            server.launch()

        def keep_running():
            if server.process.poll() is not None:
                server.launch()

        self.judge(campaign, [(3, 15, campaign.service.kill), (15, 45, crash),
                              (20, 60, lambda: server.kill_a_child(campaign.chance))], keep_running, server.start)
        self.assertGreater(len(crashes), SUBMISSIONS // 100)


if __name__ == "__main__":
    unittest.main()
