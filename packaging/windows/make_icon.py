#!/usr/bin/env python3
"""Draws an SVG in the sizes that Windows wants, as one .ico file of PNG pictures. The same bytes every time.

usage: make_icon.py ICON.svg ICON.ico
"""
import struct
import subprocess
import sys

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # small icons, taskbar and desktop, each at 100 to 200 per cent; the large view


def drawn(svg, size):
    return subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), svg], check=True, capture_output=True).stdout


def main():
    svg, ico = sys.argv[1:]
    pictures = [drawn(svg, size) for size in SIZES]
    header = struct.pack("<HHH", 0, 1, len(SIZES))
    place = len(header) + 16 * len(SIZES)
    entries = b""
    for size, picture in zip(SIZES, pictures):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    with open(ico, "wb") as file:
        file.write(header + entries + b"".join(pictures))


if __name__ == "__main__":
    main()
