#!/usr/bin/env python3
"""Small rules that no compiler knows.

A platform test (#ifdef of an operating system) has no place in a body: the code goes into a file of its own. A source names no
absolute path of somebody's machine and leaves no mark for later. Below app/ nobody prints: codes travel, text does not.

usage: check_sources.py REPOSITORY
"""
import re
import sys
from pathlib import Path

RULES = [
    ("a platform test in a body: use a file of its own",
     re.compile(r"^\s*#\s*(if|ifdef|elif).*\b(_WIN32|WIN32|__linux__|Q_OS_\w+|__APPLE__)\b", re.M), ("core", "app")),
    ("a mark left for later", re.compile(r"\b(TODO|FIXME|XXX|HACK)\b"), ("core", "app", "tests", "packaging")),
    ("a path of somebody's machine", re.compile(r"[\"'](/home/|/root/|/work/)"), ("core", "app", "tests", "packaging")),
    ("printing below app/", re.compile(r"\b(qDebug|qWarning|qInfo|qCritical|std::cout|std::cerr|printf)\b\s*[(<]"), ("core",)),
]
# check() names its source line before it aborts: the one place below app/ that prints.
PRINTS = {"core/base/Check.cpp"}
SUFFIXES = (".h", ".cpp", ".py", ".sh", ".cmake", ".txt")


def main():
    repository = Path(sys.argv[1]).resolve()
    found, count = [], 0
    for top in ("core", "app", "tests", "packaging"):
        for path in sorted((repository / top).rglob("*")):
            name = path.relative_to(repository).as_posix()
            if path.suffix not in SUFFIXES or not path.is_file() or name == "tests/lint/check_sources.py":
                continue
            count += 1
            text = path.read_text(encoding="utf-8")
            for problem, pattern, places in RULES:
                if top not in places or (problem.startswith("printing") and name in PRINTS):
                    continue
                for match in pattern.finditer(text):
                    found.append(f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {problem}")
    if count < 20:
        found.append("hardly any source file found")
    print("\n".join(found) if found else f"{count} files follow the small rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
