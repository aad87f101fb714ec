"""Several clients, one service and one database, which are killed and started again while cases are sent; then the
comparison of what the clients believe with what is stored.

MAHFOOZ_FAULTS_SEED chooses other moments, MAHFOOZ_FAULTS_SUBMISSIONS another number of cases. How far the clients have come
decides when something is killed, not a clock: a busy computer has the same faults, later."""
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from mahfooz import PROGRAMS, cli

TOOLS = Path(os.environ.get("MAHFOOZ_TEST_PROGRAMS", "build/release/tests"))
SEED = int(os.environ.get("MAHFOOZ_FAULTS_SEED", "20261125"))
DEADLINE = 240  # seconds for one campaign; a quiet computer needs about one


def submissions(default):
    return int(os.environ.get("MAHFOOZ_FAULTS_SUBMISSIONS", default))


class Part:
    """A process that is killed on purpose and started again; if it ends in any other way, the test has found something."""

    def __init__(self, name, command, log, may_end=lambda code: code == 0):
        self.name, self.command, self.log, self.may_end = name, command, log, may_end
        self.process, self.kills = None, 0

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(list(map(str, self.command())), stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def is_running(self):
        if self.process is None:
            return False
        code = self.process.poll()
        if code is not None and not (code == -signal.SIGKILL and self.kills) and not self.may_end(code):
            raise AssertionError(f"{self.name} ended with {code}:\n" + Path(self.log).read_text(errors="replace")[-2000:])
        return code is None

    def kill(self):
        if self.is_running():
            self.kills += 1
            self.process.kill()
            self.process.wait()

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Campaign:
    """`database` is a URL; `outbox` may lie on a disk of its own."""

    def __init__(self, folder, database, outbox, total, clients=3):
        self.folder, self.database, self.outbox = Path(folder), database, Path(outbox)
        self.chance = random.Random(SEED)
        self.total, self.keys = total, self.folder / "keys"
        self.profile = self.folder / "known-profile.json"
        self.journals = [self.folder / f"journal-{index}" for index in range(clients)]
        self.shares = [total // clients + (index < total % clients) for index in range(clients)]
        self.listen = "127.0.0.1:0"
        # 1: the database is away just now, and the service does not start without it.
        self.service = Part("the service", self._service_command, self.folder / "service.log", lambda code: code in (0, 1))
        self.clients = [Part("a client", lambda index=index: self._client_command(index), self.folder / "clients.log")
                        for index in range(clients)]
        self.clock = lambda: self.said(b"received")
        self._learn_profile()
        self.ends_at = time.monotonic() + DEADLINE

    def _service_command(self):
        return [PROGRAMS / "mahfooz-intake", "--listen", self.listen, "--database", self.database, "--keys", self.keys,
                "--write-profile", self.folder / "profile.json"]

    def _client_command(self, index):
        left = self.shares[index] - self.prepared(index)
        return [TOOLS / "fault_client", self.profile, self.outbox, self.journals[index], left, self.chance.getrandbits(31)]

    def _learn_profile(self):
        """A first start, which finds a free port and keeps it."""
        self.service.start()
        self.wait_for(lambda: (self.folder / "profile.json").exists() and self.service.is_running())
        self.listen = re.search(r'"http://([0-9.:]+)"', (self.folder / "profile.json").read_text()).group(1)
        shutil.copy(self.folder / "profile.json", self.profile)

    def go_through(self, address):
        """The clients reach the service at another address from now on."""
        text = self.profile.read_text(encoding="utf-8")
        self.profile.write_text(text.replace(f"http://{self.listen}", f"http://{address}"), encoding="utf-8")

    def wait_for(self, condition, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"seed {SEED}: waited {seconds} s for nothing")
            time.sleep(0.02)

    def said(self, word):
        return sum(len(re.findall(rb"^" + word + rb" ", journal.read_bytes(), re.M))
                   for journal in self.journals if journal.exists())

    def prepared(self, index):
        journal = self.journals[index]
        # The first word of a line, and the line is whole: what was cut off counts for nobody.
        return len(re.findall(rb"^prepared [^\n]*(?<! cut)$(?=\n)", journal.read_bytes(), re.M)) if journal.exists() else 0

    def progress(self):
        return sum(self.prepared(index) for index in range(len(self.clients)))

    def run(self, faults, keep_running=lambda: None):
        """Until all cases are made. `faults` are (least, most, act): after so many to so many deliveries (or what
        clock() says), act() is called. Clients are killed without being asked for, after so many cases made; keep_running() is called all the time."""
        due = [self.chance.randint(least, most) for least, most, _ in faults]
        next_client = self.chance.randint(3, 10)
        while (done := self.progress()) < self.total or any(client.is_running() for client in self.clients):
            if time.monotonic() > self.ends_at:
                raise AssertionError(f"seed {SEED}: only {done} of {self.total} cases in {DEADLINE} s")
            keep_running()
            if not self.service.is_running():
                self.service.start()
            for index, client in enumerate(self.clients):
                if not client.is_running() and self.prepared(index) < self.shares[index]:
                    client.start()
            if done >= next_client:
                time.sleep(self.chance.uniform(0, 0.05))
                self.chance.choice(self.clients).kill()
                next_client = done + self.chance.randint(3, 10)
            at = self.clock()
            for index, (least, most, act) in enumerate(faults):
                if at >= due[index]:
                    time.sleep(self.chance.uniform(0, 0.05))
                    act()
                    due[index] = at + self.chance.randint(least, most)
            time.sleep(0.02)

    def audit(self):
        """While nothing changes."""
        process = subprocess.run([TOOLS / "fault_audit", self.database, self.keys, self.outbox,
                                  *(journal for journal in self.journals if journal.exists())],
                                 capture_output=True, text=True, timeout=120)
        if not process.stdout.startswith("{"):
            raise AssertionError(f"seed {SEED}: the audit ended with {process.returncode}: {process.stderr}")
        found = json.loads(process.stdout)
        if found["problems"]:
            raise AssertionError(f"seed {SEED}: " + "\n".join(found["problems"]))
        return found

    def drain(self):
        """The service runs and nobody disturbs it: everything that waits is delivered."""
        if not self.service.is_running():
            self.service.start()
        for _ in range(10):
            process = cli("outbox", "send", "--now", "--outbox", self.outbox)
            if process.returncode == 0:
                break
            time.sleep(0.5)
        left = sorted(path.name for path in self.outbox.iterdir()) if self.outbox.exists() else []
        if process.returncode != 0 or left:
            raise AssertionError(f"seed {SEED}: left in the outbox: {left}\n{process.stdout[-1000:]}")

    def end(self):
        for part in (*self.clients, self.service):
            part.end()
