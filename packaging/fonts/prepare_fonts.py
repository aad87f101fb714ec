#!/usr/bin/env python3
"""Makes the faces that are embedded in the desktop program from the packaged Noto fonts.

    prepare_fonts.py OUTPUT_FOLDER [SOURCE_FOLDER]

Why: Debian's Noto Nastaliq Urdu 2.000 places dots and joins by GPOS anchors of format 2 (a contour point of the hinted
outline). At the small sizes of a screen FreeType and HarfBuzz resolve them wrongly and the words are garbled. Format 1
(plain coordinates) is drawn rightly everywhere, and every anchor of format 2 holds those coordinates already.

What: anchors of format 2 become format 1, hinting instructions go (they serve the contour points only), the Nastaliq lines stand a little closer, and the family is renamed, as the SIL Open Font License asks of a changed version that
must not be taken for the original. The output depends on the input alone: the same bytes on every run.
"""

import os
import pathlib
import sys

# fontTools writes the time of saving into head.modified unless told otherwise.
os.environ["SOURCE_DATE_EPOCH"] = "1577836800"  # 2020-01-01, about the day of Noto Nastaliq Urdu 2.000

from fontTools.ttLib import TTFont  # noqa: E402

DEFAULT_SOURCE = "/usr/share/fonts/truetype/noto"
# source file, family, style, output file
FACES = (
    ("NotoNastaliqUrdu-Regular.ttf", "Mahfooz Nastaliq", "Regular", "MahfoozNastaliq-Regular.ttf"),
    ("NotoSans-Regular.ttf", "Mahfooz Sans", "Regular", "MahfoozSans-Regular.ttf"),
    ("NotoSans-Bold.ttf", "Mahfooz Sans", "Bold", "MahfoozSans-Bold.ttf"),
    ("NotoSansMono-Regular.ttf", "Mahfooz Mono", "Regular", "MahfoozMono-Regular.ttf"),
)
HINTING_TABLES = ("fpgm", "prep", "cvt ", "hdmx", "VDMX", "LTSH", "gasp", "DSIG")


def walk(node, seen):
    """Every object of a decompiled OpenType table, once."""
    if id(node) in seen or not hasattr(node, "__dict__"):
        return
    seen.add(id(node))
    yield node
    for child in vars(node).values():
        for item in child if isinstance(child, list) else (child,):
            yield from walk(item, seen)


def plain_anchors(font):
    """Turns GPOS anchors of format 2 into format 1; says how many."""
    if "GPOS" not in font:
        return 0
    table = font["GPOS"].table
    table.ensureDecompiled(recurse=True)
    changed = 0
    for node in walk(table, set()):
        if type(node).__name__.endswith("Anchor") and node.Format == 2:
            node.Format = 1
            del node.AnchorPoint
            changed += 1
    return changed


def drop_hinting(font):
    for tag in HINTING_TABLES:
        if tag in font:
            del font[tag]
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if hasattr(glyph, "program"):
            glyph.removeHinting()


def tighten_lines(font):
    """Nastaliq comes with lines of 2.5 times its size, for its tallest words. Labels here have a margin for those, so
    2.25 is enough and more of a page is seen at once on a small screen."""
    ascent, descent = 1660, 590  # of 1000 units an em; 1904 and 596 before
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, -descent, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def rename(font, family, style):
    postscript = f"{family.replace(' ', '')}-{style}"
    words = {1: family, 2: style, 3: f"{postscript};from Noto", 4: f"{family} {style}", 6: postscript}
    table = font["name"]
    for record in list(table.names):
        if record.nameID in (16, 17, 21, 22, 25):  # typographic and WWS names would win over 1 and 2
            table.removeNames(nameID=record.nameID)
    for name_id, text in words.items():
        table.removeNames(nameID=name_id)
        table.setName(text, name_id, 3, 1, 0x409)  # Windows, Unicode BMP, English (United States)


def prepare(source, family, style, target):
    font = TTFont(source, recalcTimestamp=False)
    anchors = plain_anchors(font)
    if "Nastaliq" in family and anchors == 0:
        print(f"{source.name}: no anchors of format 2; nothing to mend", file=sys.stderr)
    if "Nastaliq" in family:
        tighten_lines(font)
    drop_hinting(font)
    rename(font, family, style)
    font.save(target)


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    output = pathlib.Path(arguments[0])
    folder = pathlib.Path(arguments[1] if len(arguments) == 2 else DEFAULT_SOURCE)
    output.mkdir(parents=True, exist_ok=True)
    for file, family, style, result in FACES:
        if not (folder / file).is_file():
            print(f"{file} is missing: install fonts-noto-core and fonts-noto-mono", file=sys.stderr)
            return 1
        prepare(folder / file, family, style, output / result)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
