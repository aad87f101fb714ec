#!/usr/bin/env python3
"""From the start of the process to the first painted page: the window against a bare Qt Widgets window with the same faces, whole
processes in turn in one run. What a person waits for is the time on the clock: that has the bound, and the processor's time is told.

usage: xvfb-run start.py [--programs DIR] [--face FILE] [--rounds N] [--report]

--programs  where mahfooz, bare_window and libfirst_paint.so are (default: build/bench/bin)
--face      the face that both show (default: the one that was made for the program)
--report    prints only, does not fail
"""
import argparse
import os
import sys
import tempfile
from pathlib import Path

from processes import alternate, median, ratio, run

REPOSITORY = Path(__file__).resolve().parents[2]
BOUND = 1.5


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--programs", default=REPOSITORY / "build/bench/bin")
    parser.add_argument("--face", default=REPOSITORY / "build/bench/app/desktop/fonts/MahfoozNastaliq-Regular.ttf")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    programs = Path(options.programs)
    with tempfile.TemporaryDirectory(prefix="mahfooz-start-") as home:
        folders = {name: home for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR")}
        settings = Path(home) / "mahfooz" / "preferences.ini"
        settings.parent.mkdir()
        settings.write_text("[General]\nlanguage=ur\n", encoding="utf-8")
        environment = dict(os.environ, LD_PRELOAD=str(programs / "libfirst_paint.so"), QT_QPA_PLATFORM="xcb", **folders)

        def started(name, *arguments):
            return lambda: run([programs / name, *arguments], environment=environment)

        ours, bare = alternate(started("mahfooz", "--practice"), started("bare_window", options.face), options.rounds)
    for figure, words, bound in (("wall", "wall", f"≤ {BOUND:g}"), ("cpu", "processor", "")):
        print(f"| start to first painted page / bare window, {words} | {ratio(ours, bare, figure):.3g} | {bound} |")
        print(f"  {1000 * median(ours, figure):.0f} ms and {1000 * median(bare, figure):.0f} ms", file=sys.stderr)
    return 1 if ratio(ours, bare, "wall") > BOUND and not options.report else 0


if __name__ == "__main__":
    sys.exit(main())
