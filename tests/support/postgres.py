"""A real PostgreSQL server of a test's own, durable as in earnest, reached through a socket in a folder of its own.

PostgreSQL refuses root: where the tests run as root, it runs as the user "postgres", or, inside a user namespace that knows
no other user, in one more namespace where it is somebody else."""
import os
import signal
import subprocess
import time
from pathlib import Path

DEADLINE = 60


def programs():
    """The folder with PostgreSQL's programs; Debian keeps them out of the path."""
    return sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]


def unprivileged():
    """What stands in front of a command that must not run as root, and the owner that its files need."""
    if os.geteuid() != 0:
        return [], None
    if len(Path("/proc/self/uid_map").read_text().splitlines()) == 1 and \
            Path("/proc/self/uid_map").read_text().split()[2] == "1":
        return ["unshare", "--user", "--map-user=1000", "--map-group=1000"], None
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"], "postgres"


class Postgres:
    """`folder` must have a short path: that of a socket has 107 bytes at most."""

    def __init__(self, folder, settings=(), initdb=(), log=None):
        self.folder, self.data = Path(folder), Path(folder) / "data"
        self.log = open(log or self.folder.with_name(self.folder.name + ".log"), "ab")
        self.prefix, owner = unprivileged()
        self.settings = [word for setting in ("listen_addresses=", "jit=off", *settings) for word in ("-c", setting)]
        self.process = None
        if owner:
            subprocess.run(["chown", owner, self.folder], check=True)
        self._run("initdb", "--no-sync", "-A", "trust", "-U", "postgres", "--no-locale", "-E", "UTF8", "-D", self.data,
                  *initdb)

    def _run(self, program, *arguments, check=True):
        return subprocess.run([*self.prefix, programs() / program, *arguments], check=check, stdin=subprocess.DEVNULL,
                              stdout=self.log, stderr=self.log, timeout=DEADLINE).returncode == 0

    def launch(self):
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig=QUIT", *self.prefix, programs() / "postgres", "-D", self.data, "-k", self.folder,
             *self.settings], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def start(self):
        """Returns when it answers. What was killed may need more than one start, until the last of it has gone."""
        end = time.monotonic() + DEADLINE
        while not self.answers():
            if time.monotonic() > end:
                raise AssertionError("PostgreSQL does not start; see " + self.log.name)
            if self.process is None or self.process.poll() is not None:
                self.launch()
            time.sleep(0.05)
        return self

    def answers(self):
        return self._run("pg_isready", "-q", "-h", self.folder, check=False)

    def children(self):
        pid = self.process.pid
        try:
            return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        except FileNotFoundError:
            return []

    def kill(self):
        """SIGKILL to all of it, as when the power goes."""
        children = self.children()
        self.process.kill()
        for child in children:
            kill(child)
        self.process.wait(DEADLINE)

    def kill_a_child(self, chance):
        """SIGKILL to one of its processes: it throws everybody out and recovers by itself."""
        children = self.children()
        if children:
            kill(chance.choice(children))

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(DEADLINE)
            except subprocess.TimeoutExpired:
                self.kill()
        self.log.close()

    def new_database(self, name="cases"):
        self._run("createdb", "-h", self.folder, "-U", "postgres", name)
        return f"postgresql://postgres@/{name}?host={self.folder}"


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
