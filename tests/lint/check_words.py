#!/usr/bin/env python3
"""Holds every Urdu word that the project shows to translations/GLOSSARY.md, and to one way of writing.

Where the English of a pair has a term of the glossary, the Urdu has its Urdu term; no Urdu text has a form that the
glossary refuses. Urdu letters and stops, Western digits (CLDR's default for ur), and no line that begins with a Latin
letter: Qt takes the direction of a line from its first letter. Read are the translations, the articles, the JSON files
with both languages and the usage texts of the programs.

usage: check_words.py REPOSITORY
"""
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import check_translations

EASTERN_DIGITS = re.compile(r"[\u06f0-\u06f9\u0660-\u0669]")
RAW_URDU = re.compile(r'k\w*Urdu =\s*R"\((.*?)\)"', re.S)
# What stands in front of a line without giving it a direction: isolates with their content, marks, numbers.
NO_LETTERS = re.compile("[\u2066-\u2068][^\u2069]*\u2069|%n|%L?\\d")
BEGINS_LATIN = re.compile(r"[^A-Za-z\u0600-\u06ff]*[A-Za-z]")
FEWEST_PAIRS = 100


def glossary(repository):
    """Rows of the tables: (English pattern, accepted Urdu forms, refused Urdu forms)."""
    rows = []
    for line in (repository / "translations/GLOSSARY.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 4 or cells[0] == "English" or set(cells[0]) <= set("-: "):
            continue
        forms = [[form.strip() for form in cell.split("،") if form.strip()] for cell in cells[1:3]]
        pattern = None
        if not cells[0].startswith("("):  # in brackets: the meaning is told, but the words stand for other things too
            words = "|".join(re.escape(word.strip()) for word in cells[0].split(","))
            pattern = re.compile(rf"\b(?:{words})\b", re.I)
        rows.append((pattern, forms[0], forms[1]))
    return rows


def message_pairs(path):
    for message in ElementTree.parse(path).iter("message"):
        _, texts = check_translations.translations(message)
        for text in texts:
            yield message.findtext("source") or "", text


def article_pairs(repository):
    for path in sorted((repository / "resources/help/ur").glob("*.md")):
        english = (repository / "resources/help/en" / path.name).read_text(encoding="utf-8").splitlines()
        urdu = [line.removeprefix("[notes] ") for line in path.read_text(encoding="utf-8").splitlines()]
        yield from zip(english, urdu)


def json_pairs(value):
    if isinstance(value, dict) and set(value) == {"ur", "en"}:
        english, urdu = value["en"], value["ur"]
        yield from zip(english, urdu) if isinstance(urdu, list) else [(english, urdu)]
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from json_pairs(part)


def pairs(repository):
    """(where, English, Urdu) of everything that is shown in the window."""
    path = repository / "translations/mahfooz_ur.ts"
    yield from ((path.name, *pair) for pair in message_pairs(path))
    yield from (("resources/help", *pair) for pair in article_pairs(repository))
    for path in sorted((repository / "resources").rglob("*.json")):
        yield from ((path.name, *pair) for pair in json_pairs(json.loads(path.read_text(encoding="utf-8"))))


def usage_lines(repository):
    for path in sorted((repository / "app").glob("*/Usage.cpp")):
        for text in RAW_URDU.findall(path.read_text(encoding="utf-8")):
            yield from ((path.relative_to(repository).as_posix(), line) for line in text.splitlines())


def refused(urdu, rows):
    for _, _, bad in rows:
        for form in bad:
            if re.search(rf"(?<![\u0621-\u06d3\u064e-\u0652]){re.escape(form)}(?![\u0621-\u06d3\u064e-\u0652])", urdu):
                yield f"the glossary refuses {form}"
    if EASTERN_DIGITS.search(urdu):
        yield "digits are Western (0-9)"
    for letter, advice in check_translations.ARABIC_FORMS.items():
        if letter in urdu:
            yield f"Arabic letter {advice}"


def pair_problems(english, urdu, rows):
    yield from refused(urdu, rows)
    for pattern, good, _ in rows:
        if pattern and pattern.search(english) and not any(form in urdu for form in good):
            yield f"the glossary wants one of {'، '.join(good)}"
    if re.search(check_translations.URDU_LETTER, urdu) and BEGINS_LATIN.match(NO_LETTERS.sub(" ", urdu)):
        yield "begins with a Latin letter and would be laid out from left to right"
    if check_translations.LATIN_STOP.search(urdu):
        yield "Latin punctuation after an Urdu word (write ۔ ، ؟ ؛)"


def main():
    repository = Path(sys.argv[1]).resolve()
    rows = glossary(repository)
    found, count = [] if len(rows) > 20 else ["translations/GLOSSARY.md: hardly any term in it"], 0
    for place, english, urdu in pairs(repository):
        count += 1
        found += [f"{place}: {problem}: {english!r} -> {urdu!r}" for problem in pair_problems(english, urdu, rows)]
    for place, line in usage_lines(repository):
        count += 1
        found += [f"{place}: {problem}: {line!r}" for problem in refused(line, rows)]
    if count < FEWEST_PAIRS:
        found.append("hardly any words found")
    print("\n".join(found) if found else f"{count} words and sentences agree with {len(rows)} terms")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
