#!/usr/bin/env python3
"""How much the service takes: cases made, statuses asked and feed pages read a second, on SQLite and on PostgreSQL (durable),
with 1 and 8 clients, with 10,000 and 1,000,000 stored fingerprints. On loopback and on one computer, so the clients take their
part of it: the ratios of one run say more than the numbers. Also how long refusing takes, of a wrong PIN and of an unknown case.
Prints a Markdown table; takes less than ten minutes.

usage: load.py BUILD_FOLDER [--seconds N] [--few N] [--many N]     (preset "bench" with -DMAHFOOZ_TESTS=ON)
"""
import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from postgres import Postgres  # noqa: E402

OPERATIONS = (("feed", "a page of 800 records"), ("status", "a status"), ("create", "a case of one photo"))
CLIENTS = (1, 8)
LIMIT = 600  # seconds for all of it
BEGAN = time.monotonic()


def run(*command):
    left = LIMIT - (time.monotonic() - BEGAN)
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, timeout=left).stdout


class Service:
    """A service on this database; its platform "bench" reads the feed."""

    def __init__(self, build, folder, database):
        self.intake, self.tool = build / "bin" / "mahfooz-intake", next(build.rglob("load_tool"))
        self.keys, self.profile, self.database = folder / "keys", folder / "profile.json", database
        added = json.loads(run(self.intake, "platform", "add", "bench", "--database", database, "--keys", self.keys))
        self.platform = (added["function_key"], added["subscription_key"])

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.intake, "--listen", "127.0.0.1:0", "--database", self.database, "--keys", self.keys, "--write-profile",
             self.profile], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self.profile.exists():
            if self.process.poll() is not None:
                raise SystemExit("load: the service does not start")
            time.sleep(0.02)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)

    def fill(self, records):
        run(self.tool, "fill", self.database, self.keys, records)

    def load(self, operation, clients, seconds):
        keys = self.platform if operation == "feed" else ()
        return json.loads(run(self.tool, operation, self.profile, clients, seconds, *keys))

    def strangers(self, cases):
        return json.loads(run(self.tool, "strangers", self.profile, cases))


def measure(build, database, records, seconds):
    with tempfile.TemporaryDirectory(prefix="mahfooz-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        if database == "SQLite":
            return measure_on(build, folder, f"sqlite:{folder}/cases.sqlite", records, seconds)
        place = folder / "pg"
        place.mkdir()
        server = Postgres(place, ["max_wal_size=4GB"]).start()
        try:
            return measure_on(build, folder, server.new_database(), records, seconds)
        finally:
            server.stop()


def measure_on(build, folder, url, records, seconds):
    service = Service(build, folder, url)
    begin = time.monotonic()
    service.fill(records)
    print(f"{records:,} records in {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    with service:
        found = {(operation, clients): service.load(operation, clients, seconds)
                 for operation, _ in OPERATIONS for clients in CLIENTS}
        found["strangers"] = service.strangers(200)
        return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--few", type=int, default=10_000)
    parser.add_argument("--many", type=int, default=1_000_000)
    options = parser.parse_args()
    print("| | clients | " + " | ".join(f"{database}, {count:,}" for database in ("SQLite", "PostgreSQL")
                                        for count in (options.few, options.many)) + " |")
    print("|---|---|---|---|---|---|")
    found = [measure(options.build, database, count, options.seconds) for database in ("SQLite", "PostgreSQL")
             for count in (options.few, options.many)]
    for operation, words in OPERATIONS:
        for clients in CLIENTS:
            cells = (f"{one['a_second']:.0f}/s, {one['median_ms']:.1f} ms" for one in
                     (place[operation, clients] for place in found))
            print(f"| {words} | {clients} | " + " | ".join(cells) + " |")
    for database, few, many in (("SQLite", *found[:2]), ("PostgreSQL", *found[2:])):
        ratio = many["feed", 1]["median_ms"] / few["feed", 1]["median_ms"]
        print(f"\n{database}: a feed page costs {ratio:.2f} times as much with {options.many:,} records as with "
              f"{options.few:,}. Refusing a wrong PIN takes {many['strangers']['wrong_pin_ms']:.2f} ms, an unknown case "
              f"{many['strangers']['unknown_case_ms']:.2f} ms; of a pair, the wrong PIN is the longer one "
              f"{100 * many['strangers']['wrong_pin_longer']:.0f} times of 100.")


if __name__ == "__main__":
    main()
