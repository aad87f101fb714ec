#!/usr/bin/env python3
"""resources/docs/growing.md, tried: two services on one PostgreSQL behind nginx, with the configuration that stands on the
page. While cases are made, asked for, added to and withdrawn through the proxy, the services are stopped, killed and started
in turns; nobody notices."""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from intake_protocol import Case, Service  # noqa: E402
from mahfooz import PROGRAMS  # noqa: E402
from postgres import Postgres, unprivileged  # noqa: E402

PAGE = Path(__file__).resolve().parents[2] / "resources" / "docs" / "growing.md"
DEADLINE = 60
CASES = 24  # and as many more as are made until each service has been away twice
TURNS = 4
MOST_CASES = 2_000


class ThroughProxy(Service):
    """Reads until the connection ends, which a proxy would keep open."""

    def exchange(self, method, target, body=None, headers=()):
        return super().exchange(method, target, body, [*headers, ("Connection", "close")])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_port(port, process):
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"nobody listens, exit status {process.poll()}")


class Growing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="mahfooz-", ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.folder.chmod(0o755)
        self.ports = {"443": free_port(), "8081": free_port(), "8082": free_port()}
        self.url = f"https://127.0.0.1:{self.ports['443']}"
        place = self.folder / "pg"
        place.mkdir()
        server = Postgres(place).start()
        self.addCleanup(server.stop)
        self.database = server.new_database()
        self.start_proxy()
        self.instances = {}
        self.start("8081")
        shutil.copytree(self.folder / "keys-8081", self.folder / "keys-8082")
        self.start("8082")

    def start(self, name):
        log = open(self.folder / f"intake-{name}.log", "ab")
        self.addCleanup(log.close)
        process = subprocess.Popen(
            [PROGRAMS / "mahfooz-intake", "--listen", f"127.0.0.1:{self.ports[name]}", "--behind-proxy", "--trusted-proxy",
             "127.0.0.1", "--base-url", self.url, "--database", self.database, "--keys", self.folder / f"keys-{name}",
             "--write-profile", self.folder / f"profile-{name}.json"], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.instances[name] = process
        self.addCleanup(process.kill)
        wait_for_port(self.ports[name], process)

    def end(self, name, how):
        getattr(self.instances[name], how)()
        self.instances[name].wait(DEADLINE)

    def configuration(self, place):
        """The page's own; ports and folders are the test's."""
        text = re.search(r"```nginx\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S).group(1)
        for old, new in [("listen 443", f"listen 127.0.0.1:{self.ports['443']}"),
                         ("127.0.0.1:8081", f"127.0.0.1:{self.ports['8081']}"),
                         ("127.0.0.1:8082", f"127.0.0.1:{self.ports['8082']}"),
                         ("/etc/mahfooz/", f"{place}/"), ("/run/nginx.pid", f"{place}/nginx.pid"),
                         ("/var/log/nginx/", f"{place}/"), ("/var/lib/nginx/", f"{place}/")]:
            self.assertIn(old, text, "the page has changed")
            text = text.replace(old, new)
        return text

    def start_proxy(self):
        place = self.folder / "nginx"
        place.mkdir()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                        "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
                        place / "privkey.pem", "-out", place / "fullchain.pem"], check=True, capture_output=True)
        (place / "nginx.conf").write_text(self.configuration(place), encoding="utf-8")
        prefix, owner = unprivileged()
        if owner:
            subprocess.run(["chown", "-R", owner, place], check=True)
        nginx = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
        self.assertIsNotNone(nginx, "nginx is missing: apt-get install nginx-light")
        proxy = subprocess.Popen([*prefix, nginx, "-p", place, "-e", place / "start.log", "-c", place / "nginx.conf",
                                  "-g", "daemon off;"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        self.addCleanup(lambda: (proxy.terminate(), proxy.wait(DEADLINE)))
        wait_for_port(self.ports["443"], proxy)

    def service(self):
        profile = json.loads((self.folder / "profile-8081.json").read_text(encoding="utf-8"))
        self.assertEqual(profile["baseUrl"], self.url)
        return ThroughProxy(profile, self.folder / "nginx" / "fullchain.pem")

    def disturb(self, finished):
        """One of the two is always there."""
        for turn in range(100):
            for name, how in (("8081", "terminate"), ("8082", "kill")):
                if finished.wait(0.4):
                    return
                self.end(name, how)
                self.turns += 1
                if finished.wait(0.4):
                    self.start(name)
                    return
                self.start(name)

    def test_two_services_behind_a_proxy(self):
        service, self.turns, finished = self.service(), 0, threading.Event()
        disturber = threading.Thread(target=self.disturb, args=(finished,))
        disturber.start()
        try:
            cases = self.live(service)
        finally:
            finished.set()
            disturber.join(DEADLINE)
        self.assertGreaterEqual(self.turns, TURNS)
        for name in self.instances:  # each alone knows everything
            other = "8082" if name == "8081" else "8081"
            self.end(other, "terminate")
            for index, case in enumerate(cases):
                status = case.status()
                self.assertEqual(status.status, 200)
                self.assertEqual(status.json()["status"], "Withdrawn" if index % 3 == 0 else "Received")
                self.assertEqual(len(status.json()["items"]), 0 if index % 3 == 0 else 2)
            self.start(other)
        self.assertEqual(service.exchange("GET", "/metrics").status, 404)

    def again(self, act):
        """As a client does: what the proxy lost in the middle is signed and sent once more."""
        for _ in range(20):
            answer = act()
            if answer.status in (200, 201):
                return answer
            self.assertIn(answer.status, (403, 502, 503, 504), answer.raw)
            time.sleep(0.2)
        raise AssertionError(answer.raw)

    def live(self, service):
        cases = []
        while len(cases) < CASES or (self.turns < TURNS and len(cases) < MOST_CASES):
            index = len(cases)
            case = Case(service)
            created = case.create()
            self.assertIn(created.status, (200, 201), created.raw)  # at once: it may be tried at the other one
            self.assertTrue(case.believes(created.json(), "Received"))
            addition = case.addition()
            added = self.again(lambda: case.add(addition))
            self.assertTrue(case.believes(added.json(), "Received", addition))
            self.again(case.status)
            if index % 3 == 0:
                self.assertTrue(case.believes(self.again(case.withdraw).json(), "Withdrawn"))
            cases.append(case)
        return cases


if __name__ == "__main__":
    unittest.main()
