#!/usr/bin/env python3
"""What a document says is tested has its test, and what it points to is there.

In the tables of resources/docs a name between straight quotation marks is the name of a test: of a TEST_CASE, or of an
add_test (a part of it is enough). Links to files of the repository lead to files. Paths in backticks under tests/ exist.

usage: check_documents.py REPOSITORY
"""
import re
import sys
from pathlib import Path

TEST_CASE = re.compile(r'TEST_CASE\(\s*"((?:[^"\\]|\\.|"\s*")*)"')
ADD_TEST = re.compile(r'add_test\(\s*NAME\s+"([^"]+)"')
QUOTED = re.compile(r'"([a-zA-Z][^"]{8,})"')
LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)[^)]*\)")
TEST_PATH = re.compile(r"`(tests/[\w/.-]+)`")


def test_names(repository):
    names = []
    for path in (repository / "tests").rglob("*.cpp"):
        names += [re.sub(r'"\s*"', "", name) for name in TEST_CASE.findall(path.read_text(encoding="utf-8"))]
    for path in (repository / "tests").rglob("CMakeLists.txt"):
        names += ADD_TEST.findall(path.read_text(encoding="utf-8"))
    return names


def shown_by(line):
    """The last column of a row: only there a quotation is the name of a test."""
    cells = line.strip().strip("|").split("|") if line.startswith("|") else []
    return QUOTED.findall(cells[-1]) if len(cells) > 2 else []


def problems(path, text, names, repository):
    for line in text.splitlines():
        for name in shown_by(line):
            if not any(name in known for known in names):
                yield f"no test is called {name!r}"
    for target in LINK.findall(text):
        if not (path.parent / target).exists():
            yield f"leads nowhere: {target}"
    for target in TEST_PATH.findall(text):
        if not (repository / target).exists():
            yield f"is not there: {target}"


def main():
    repository = Path(sys.argv[1]).resolve()
    names = test_names(repository)
    found = [] if len(names) > 100 else ["hardly any test found"]
    pages = sorted((repository / "resources/docs").glob("*.md")) + sorted(repository.glob("*.md"))
    for path in pages:
        text = path.read_text(encoding="utf-8")
        found += [f"{path.relative_to(repository)}: {problem}" for problem in problems(path, text, names, repository)]
    print("\n".join(found) if found else f"{len(pages)} documents agree with {len(names)} tests")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
