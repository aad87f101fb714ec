#!/usr/bin/env python3
"""The real window as a screen reader meets it: through AT-SPI, from outside, in one language.

    reading_walk.py PROGRAM TRANSLATIONS OUTPUT_FOLDER ur|en

Runs inside `dbus-run-session xvfb-run` (see CMakeLists.txt). Walks through the pages by keyboard alone and asks on each:
has everything that takes the focus a name, is the page told as a group under its title, is that title a heading, does
the tree go on in the order in which one reads, and does Tab reach only what is shown and named.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import pyatspi

from window_test import Failed, Window, make_folders, start, wait_for, words_of

NAMED = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
         pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_LABEL, pyatspi.ROLE_HEADING}
MOST_TABS = 60


def place(node):
    return node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)  # Qt 6.4 makes those in the window too large


def in_one_row(one, other):
    shared = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return 2 * shared > min(one.height, other.height)


def comes_first(one, other, language):
    if not in_one_row(one, other):
        return one.y + one.height / 2 < other.y + other.height / 2
    left, right = one.x + one.width / 2, other.x + other.width / 2
    return left > right if language == "ur" else left < right


def told(node):
    return f"{node.getRoleName()} {node.name!r}"


def shown_children(window, node):
    children = [child for child in node if child is not None and window.is_shown(child)]
    return [child for child in children if place(child).width > 0 and place(child).height > 0]


def check_node(window, node, language, faults):
    if node.getRole() in NAMED and not node.name:
        faults.append(f"has no name: {node.getRoleName()} in {told(node.parent)}")
    children = shown_children(window, node)
    for one, other in zip(children, children[1:]):
        if not comes_first(place(one), place(other), language):
            faults.append(f"is read before what stands in front of it: {told(one)} / {told(other)}")
    for child in children:
        check_node(window, child, language, faults)


def check_tabs(window, faults):
    """Tab goes round once."""
    seen = []
    for _ in range(MOST_TABS):
        window.key("Tab")
        node = wait_for("the focus", lambda: next((n for n in window.nodes() if n.getState().contains(
            pyatspi.STATE_FOCUSED) and n.getState().contains(pyatspi.STATE_SHOWING)), None))
        key = (node.getRoleName(), node.name, place(node).x, place(node).y)
        if key in seen:
            break
        seen.append(key)
        if not node.name:
            faults.append(f"takes the focus and has no name: {told(node)}")
    else:
        faults.append("Tab does not come round")
    if len(seen) < 3:
        faults.append(f"Tab reaches {seen} only")


def check_page(window, language, title):
    """The page under this title is in front."""
    wait_for(f"the heading {title}", lambda: next((n for n in window.nodes() if n.getRole() == pyatspi.ROLE_HEADING
                                                   and n.name == title and window.is_shown(n)), None))
    faults = []
    pages = [node for node in window.nodes() if node.getRole() == pyatspi.ROLE_PANEL and window.is_shown(node) and node.name]
    if [page.name for page in pages] != [title]:
        faults.append(f"told as pages: {[page.name for page in pages]}")
    check_node(window, window.application(), language, faults)
    check_tabs(window, faults)
    if faults:
        raise Failed(f"on the page {title!r}: " + "; ".join(faults))


def press(window, name, role=pyatspi.ROLE_PUSH_BUTTON):
    """By keyboard alone, the way there too."""
    window.seen(name, role, enabled=True)
    for _ in range(MOST_TABS):
        node = next((n for n in window.nodes() if n.getState().contains(pyatspi.STATE_FOCUSED)), None)
        if node is not None and node.name == name and node.getRole() == role:
            return window.key("Return")
        window.key("Tab")
    raise Failed(f"Tab does not come to {name!r}")


def walk(window, say, language):
    press(window, "اردو" if language == "ur" else "English")
    pages = []

    def see(source, context):
        check_page(window, language, say(source, context))
        pages.append(source)

    see("It is not your fault.", "WelcomePage")
    press(window, say("Help and advice", "WelcomePage"))
    see("Help and advice", "HelpPage")
    press(window, say("Helplines", "HelpPage"))
    see("Helplines", "HelplinesPage")
    press(window, say("Back", "PageFrame"))
    press(window, say("My notes", "HelpPage"))
    see("My notes", "NotesPage")
    press(window, say("Make a complaint of it", "NotesPage"))
    see("A letter for your complaint", "LetterPage")
    for _ in range(3):
        press(window, say("Back", "PageFrame"))
    press(window, say("My case", "WelcomePage"))
    see("My case", "MyCasePage")
    press(window, say("Back", "PageFrame"))
    press(window, say("Start", "WelcomePage"))
    see("Before you begin", "BeforePage")
    press(window, say("I understand", "BeforePage"))
    see("Who is in the picture or video?", "WhoPage")
    press(window, say("Somebody else", "WhoPage"))
    see("Only the person in the picture can do this", "ElsewherePage")
    press(window, say("Back", "PageFrame"))
    press(window, say("Me, and I was under 18", "WhoPage"))
    see("Choose the pictures and videos", "ChoosePage")
    return pages


def main(program, translations, output, language):
    output = pathlib.Path(output)
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    manager = subprocess.Popen(["openbox"])
    root = pathlib.Path(tempfile.mkdtemp(prefix="mahfooz-reading-"))
    process = None
    try:
        process = start(program, make_folders(root))
        window = Window(process, output)
        wait_for("the program's window", window.application)
        try:
            pages = walk(window, words_of(language, translations), language)
        except Failed:
            window.shot("failed")
            raise
    except Failed as failure:
        print(f"FAILED ({language}): {failure}", file=sys.stderr)
        return 1
    finally:
        if process and process.poll() is None:
            process.kill()
        manager.terminate()
        shutil.rmtree(root, ignore_errors=True)
    print(f"{len(pages)} pages read by keyboard through AT-SPI ({language})")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
