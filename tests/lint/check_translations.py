#!/usr/bin/env python3
"""Refuses what a reader of Urdu or English should never meet in a translation file.

Nothing unfinished; the same placeholders on both sides; Urdu letters (ی ک ہ, not the Arabic ي ك ه); the Urdu full stop,
comma and question mark; no Latin letter glued to an Urdu word; no mnemonic in Urdu (it breaks Nastaliq joins); and every
string of the sources is in the file.

usage: check_translations.py REPOSITORY [LUPDATE]
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACEHOLDER = re.compile(r"%L?\d+|%n|\{\w+\}|<[^>]+>")
ARABIC_FORMS = {"\u064a": "ي (write ی)", "\u0643": "ك (write ک)", "\u0647": "ه (write ہ or ھ)", "\u0649": "ى (write ی)",
                "\u0629": "ة (write ۃ or ت)"}
URDU_LETTER = r"[\u0621-\u064a\u066e-\u06d3]"
GLUED = re.compile(rf"{URDU_LETTER}[A-Za-z]|[A-Za-z]{URDU_LETTER}")
KEY_WITH_MODIFIER = re.compile(r"^((Alt|Ctrl|Shift)\+)+\w+$")  # keyboards carry these in Latin letters everywhere
LATIN_STOP = re.compile(rf"{URDU_LETTER}[.,?;]")


def urdu_problems(text):
    for letter, advice in ARABIC_FORMS.items():
        if letter in text:
            yield f"Arabic letter {advice}"
    if GLUED.search(re.sub(r"%L?\d|%n|<[^>]+>", " ", text)):
        yield "a Latin letter is glued to an Urdu word"
    if LATIN_STOP.search(text):
        yield "Latin punctuation after an Urdu word (write ۔ ، ؟ ؛)"
    if re.search(r"&\w", text):
        yield "a mnemonic breaks the joins of Nastaliq"
    if not re.search(URDU_LETTER, text) and re.search(r"[A-Za-z]{2}", text) and not re.match(KEY_WITH_MODIFIER, text):
        yield "no Urdu word in it"


def translations(message):
    element = message.find("translation")
    if element is None or element.get("type") in ("vanished", "obsolete"):
        return None, []
    forms = element.findall("numerusform")
    return element, [form.text or "" for form in forms] if forms else [element.text or ""]


def file_problems(path, urdu):
    tree = ElementTree.parse(path)
    count = 0
    for message in tree.iter("message"):
        element, texts = translations(message)
        source = message.findtext("source") or ""
        if element is None:
            yield f"left over from the sources: {source!r}"
            continue
        count += 1
        if element.get("type") == "unfinished" or not all(text.strip() for text in texts):
            yield f"unfinished: {source!r}"
            continue
        for text in texts:
            wanted = set(PLACEHOLDER.findall(source))
            found = set(PLACEHOLDER.findall(text))
            if found != wanted and not (len(texts) > 1 and wanted - found <= {"%n"} and not found - wanted):
                yield f"placeholders differ: {source!r} -> {text!r}"
            if urdu:
                for problem in urdu_problems(text):
                    yield f"{problem}: {text!r}"
    if urdu and count < 20:
        yield "hardly any message in it"


def sources_of(path):
    result = set()
    for context in ElementTree.parse(path).iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            if translations(message)[0] is not None:
                result.add((name, message.findtext("source"), message.findtext("comment")))
    return result


def missing(repository, path, lupdate):
    """Strings of the sources that the file does not know."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-I", str(repository), str(repository / "app"), "-ts", str(fresh)],
                       check=True, stdout=subprocess.DEVNULL)
        wanted = sources_of(fresh)
        known = sources_of(path)
    if len(wanted) < 20:
        yield "the sources hold hardly any string: was lupdate run over the right folder?"
    for context, source, _ in sorted(wanted - known, key=str):
        yield f"not in the file: {context}: {source!r}"
    for context, source, _ in sorted(known - wanted, key=str):
        yield f"no longer in the sources: {context}: {source!r}"


def main():
    repository = Path(sys.argv[1]).resolve()
    lupdate = sys.argv[2] if len(sys.argv) > 2 else None
    files = sorted((repository / "translations").glob("*.ts"))
    urdu_files = [path for path in files if path.stem.endswith("_ur")]
    found = [] if urdu_files else ["translations/: no Urdu file"]
    for path in files:
        urdu = path in urdu_files
        problems = list(file_problems(path, urdu))
        if lupdate and urdu:
            problems += missing(repository, path, lupdate)
        found += [f"{path.name}: {problem}" for problem in problems]
    print("\n".join(found) if found else f"{len(files)} translation files are clean")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
