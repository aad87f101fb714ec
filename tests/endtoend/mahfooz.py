"""The real programs, for tests that use them as people do: the service on loopback, the command line, real pictures."""
import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

PROGRAMS = Path(os.environ.get("MAHFOOZ_PROGRAMS", "build/release/bin"))
DEADLINE = 60  # seconds for anything to happen; a test that waits this long has failed


def make_photos(folder):
    """Two real photographs' worth of detail, drawn by code: a JPEG and a PNG, with names that would tell on somebody."""
    jpeg, png = folder / "secret holiday.jpg", folder / "راز.png"
    for path, seed in ((jpeg, 7), (png, 8)):
        subprocess.run(["convert", "-size", "900x700", "-seed", str(seed), "plasma:tomato-steelblue", "-blur", "0x2",
                        str(path)], check=True, timeout=DEADLINE)
    subprocess.run(["exiftool", "-q", "-overwrite_original", "-Orientation#=6", "-GPSLatitude=31.5", "-Artist=Somebody",
                    "-Comment=private words", str(jpeg)], check=True, timeout=DEADLINE)
    return [jpeg, png]


class Intake:
    """A running `mahfooz-intake` with its own keys and database; ends with the block that made it."""

    def __init__(self, folder, *arguments, listen="127.0.0.1:0"):
        self.folder = Path(folder)
        self.profile_path = self.folder / "profile.json"
        self.keys = self.folder / "keys"
        self.log_path = self.folder / "intake.log"
        self.arguments = arguments
        self.listen = listen

    def __enter__(self):
        self.profile_path.unlink(missing_ok=True)
        self.log = open(self.log_path, "ab")
        self.process = subprocess.Popen(
            [PROGRAMS / "mahfooz-intake", "--listen", self.listen, "--database", f"sqlite:{self.folder}/cases.db",
             "--keys", self.keys, "--write-profile", self.profile_path, *self.arguments],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        end = time.monotonic() + DEADLINE
        while not self.profile_path.exists():
            if self.process.poll() is not None or time.monotonic() > end:
                raise AssertionError("the service did not start: " + self.log_path.read_text())
            time.sleep(0.02)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()

    def profile(self):
        return json.loads(self.profile_path.read_text(encoding="utf-8"))

    def routes(self):
        """Which requests came, by the log."""
        events = (json.loads(line) for line in self.log_path.read_text().splitlines() if line.startswith("{"))
        return [event["route"] for event in events if event.get("event") == "request"]

    def profile_through(self, address):
        """A copy of the profile whose service is reached at another address."""
        text = self.profile_path.read_text(encoding="utf-8")
        changed = re.sub(r"http://127\.0\.0\.1:\d+", address, text)
        assert changed != text, "the profile names no loopback address"
        path = self.folder / "profile-through.json"
        path.write_text(changed, encoding="utf-8")
        return path


def cli(*arguments, prefix=(), **options):
    """Runs `mahfooz-cli`; gives the finished process with its output as text."""
    return subprocess.run([*prefix, PROGRAMS / "mahfooz-cli", *map(str, arguments)], capture_output=True, text=True,
                          timeout=DEADLINE, **options)


def scratch():
    return tempfile.TemporaryDirectory(prefix="mahfooz-test-")
