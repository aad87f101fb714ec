#!/usr/bin/env python3
"""Measures the hasher side by side with what it is compared to and prints the table that ARCHITECTURE.md keeps.

usage: compare.py [--programs DIR] [--samples DIR] [--reference DIR] [--clip FILE] [--rounds N] [--long]

--programs   where mahfooz-cli, the hashers and bench_pdq are (default: build/bench/bin)
--samples    a folder for the pictures and videos that are made (default: build/bench/samples, about 1 GB)
--reference  a folder with the reference's vpdq-hash-video and tmk-hash-video, built from facebook/ThreatExchange; without
             it those rows are left out
--clip       a 1080p H.264 video to take instead of the drawn one
--long       the two-hour video as well

A row passes when its measure is at most (or, where it says so, at least) its bound. Times are processor seconds unless a
row says wall; a ratio is the median over pairs that ran in turn.
"""
import argparse
import json
import os
import re
import sys
import tempfile
from pathlib import Path

from processes import HASHER_ENVIRONMENT_HEADER, Run, alternate, median, ratio, run
from samples import Samples

REPOSITORY = Path(__file__).resolve().parents[2]
TOO_FEW_CORES = 2


def hasher_environment():
    text = (REPOSITORY / HASHER_ENVIRONMENT_HEADER).read_text(encoding="utf-8")
    return dict(entry.split("=", 1) for entry in re.findall(r'^\s+"(.+)",$', text, re.M))


class Table:
    def __init__(self):
        self.failed = 0
        print("| what | measured | bound | |\n|---|---|---|---|", flush=True)

    def row(self, what, value, bound, unit="", at_least=False):
        good = value >= bound if at_least else value <= bound
        self.failed += not good
        sign = "≥" if at_least else "≤"
        print(f"| {what} | {value:.3g}{unit} | {sign} {bound:g}{unit} | {'' if good else '**over**'} |", flush=True)


class Comparison:
    def __init__(self, options):
        self.programs = Path(options.programs)
        self.samples = Samples(options.samples)
        self.reference = options.reference and Path(options.reference)
        self.clip = options.clip or self.samples.clip()
        self.rounds = options.rounds
        self.table = Table()
        self.environment = hasher_environment()

    def hash(self, path, program="mahfooz-hasher"):
        return run([self.programs / program], stdin=path, environment=self.environment)

    def cli(self, *paths):
        return run([self.programs / "mahfooz-cli", "hash", *paths], keep=True)

    def djpeg(self, path):
        return run(["djpeg", path])

    def pdq(self):
        """From pixels in memory, by Google Benchmark, against djpeg of the same size and against the plain form."""
        with tempfile.NamedTemporaryFile() as report:
            def bench():
                whole = run([self.programs / "bench_pdq", f"--benchmark_out={report.name}",
                             "--benchmark_out_format=json", "--benchmark_min_time=0.4"])
                return Run(whole.wall, whole.cpu, whole.peak, Path(report.name).read_bytes())

            benches, decodes = alternate(bench, lambda: self.djpeg(self.samples.photo()), max(3, self.rounds // 3))
        times = [{one["name"]: one["cpu_time"] / 1000 for one in json.loads(b.output)["benchmarks"]} for b in benches]
        for path in ("avx2", "plain"):
            self.pdq_rows(path, times, decodes)

    def pdq_rows(self, path, times, decodes):
        def middle(values):
            values = sorted(values)
            return values[len(values) // 2]

        large, small = f"pdq/12MP_RGB_{path}", f"pdq/512x512_RGB_{path}"
        if large not in times[0]:
            return
        self.table.row(f"PDQ of 12 MP pixels ({path}) / `djpeg` of 12 MP",
                       middle([t[large] / d.cpu for t, d in zip(times, decodes)]), 0.5)
        for name, size, bound in ((large, "12MP", 6), (small, "512x512", 4)):
            self.table.row(f"the reference's form / PDQ ({path}), {size}",
                           middle([t[f"referenceForm/{size}_RGB"] / t[name] for t in times]), bound, at_least=True)
            self.table.row(f"PDQ and its seven dihedrals / PDQ ({path}), {size}",
                           middle([t[name + "_dihedral"] / t[name] for t in times]), 1.05)

    def photos(self):
        photo = self.samples.photo()
        ours, theirs = alternate(lambda: self.hash(photo), lambda: self.djpeg(photo), self.rounds)
        self.table.row("12 MP JPEG: the whole hasher process / `djpeg`", ratio(ours, theirs, "cpu"), 1.5)
        self.table.row("12 MP JPEG: memory of the hasher", median(ours, "peak"), 40, " MiB")
        ours, theirs = alternate(lambda: self.cli(photo), lambda: self.djpeg(photo), self.rounds)
        self.table.row("12 MP JPEG: `mahfooz-cli hash` / `djpeg`, wall", ratio(ours, theirs, "wall"), 2.5)
        turned = self.samples.turned_photo()
        ours, theirs = alternate(lambda: self.hash(turned), lambda: self.hash(photo), self.rounds)
        self.table.row("12 MP JPEG with EXIF orientation 6 / upright", ratio(ours, theirs, "cpu"), 3)
        self.table.row("12 MP JPEG with EXIF orientation 6: memory", median(ours, "peak"), 40, " MiB")
        small = [self.hash(self.samples.small_photo()) for _ in range(5 * self.rounds)]
        self.table.row("start, lock-down and a photo of 64 x 48, wall", 1000 * median(small, "wall"), 15, " ms")

    def large_photos(self):
        for name, path in (("baseline JPEG", self.samples.large_jpeg()), ("PNG", self.samples.large_png())):
            self.table.row(f"192 MP {name}: memory of the hasher", self.hash(path).peak, 80, " MiB")

    def videos(self):
        def decode():
            return run(["ffmpeg", "-v", "error", "-nostdin", "-threads", 1, "-i", self.clip, "-map", "0:v:0", "-f", "null",
                        "-"])

        def ours():
            return self.hash(self.clip, "mahfooz-hasher-full")

        mine, theirs = alternate(ours, decode, self.rounds)
        self.table.row("1080p H.264: MD5 + vPDQ + TMK / `ffmpeg -threads 1 -f null`", ratio(mine, theirs, "cpu"), 1.3)
        self.table.row("1080p H.264: memory of the hasher", median(mine, "peak"), 150, " MiB")
        if self.reference:
            mine, theirs = alternate(ours, self.reference_videos, self.rounds)
            self.table.row("1080p H.264: MD5 + vPDQ + TMK / the reference's vPDQ and TMK runs",
                           ratio(mine, theirs, "cpu"), 0.45)

    def reference_videos(self):
        with tempfile.TemporaryDirectory() as folder:
            vpdq = run([self.reference / "vpdq-hash-video", "-i", self.clip, "-o", Path(folder) / "vpdq.txt", "-r", 1])
            tmk = run([self.reference / "tmk-hash-video", "-f", "/usr/bin/ffmpeg", "-i", self.clip, "-o",
                       Path(folder) / "x.tmk"])
            return Run(vpdq.wall + tmk.wall, vpdq.cpu + tmk.cpu, max(vpdq.peak, tmk.peak), b"")

    def film(self):
        film, part = self.samples.film(), self.samples.folder / "part.mp4"
        whole, minute = self.hash(film, "mahfooz-hasher-full"), self.hash(part, "mahfooz-hasher-full")
        self.table.row("two hours of video: memory of the hasher", whole.peak, 150, " MiB")
        self.table.row("two hours of video: memory beyond that of one minute", whole.peak - minute.peak, 64, " MiB")

    def many(self, count=500):
        paths = self.samples.many_photos(count)
        whole = self.cli(*paths)
        names = [json.loads(line)["file"] for line in whole.output.splitlines()]
        if names != [str(path) for path in paths]:
            raise SystemExit("the lines do not come in the order of the files")
        cores = min(os.cpu_count() or 1, TOO_FEW_CORES)
        self.table.row(f"{count} photos at once: processors kept busy", whole.cpu / whole.wall, 0.85 * cores, at_least=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--programs", default=REPOSITORY / "build/bench/bin")
    parser.add_argument("--samples", default=REPOSITORY / "build/bench/samples")
    parser.add_argument("--reference")
    parser.add_argument("--clip")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--long", action="store_true")
    options = parser.parse_args()
    comparison = Comparison(options)
    for part in (comparison.pdq, comparison.photos, comparison.large_photos, comparison.videos, comparison.many):
        part()
    if options.long:
        comparison.film()
    sys.exit(1 if comparison.table.failed else 0)


if __name__ == "__main__":
    main()
