#!/usr/bin/env python3
"""A counselor's case with the real program, from the first question to the next person, by the keys that stand on the
buttons and by nothing else: there is no mouse in this test.

    helpdesk_test.py PROGRAM TRANSLATIONS OUTPUT_FOLDER ur|en

Runs inside `dbus-run-session xvfb-run` (see CMakeLists.txt), as window_test.py does.
"""

import sys

import pyatspi

from window_test import Failed, Window, leave_quickly, make_picture, perform, wait_for, words_of

SECRET = "Only mine 4.jpg"
KEYS = {"Enter": "Return", "Esc": "Escape", "Ctrl": "ctrl", "Shift": "shift"}


class Keyboard(Window):
    """Presses what stands on a button: its keys are the description that a screen reader reads."""

    def press(self, keys):
        self.key("+".join(KEYS.get(part, part) for part in keys.split("+")))

    def press_on(self, name):
        keys = self.button(name).description
        if not keys:
            raise Failed(f"no keys stand on: {name}")
        self.press(keys)

    def with_keys(self, keys):
        def look():
            for node in self.nodes():
                if node.description == keys and self.is_shown(node) and self.is_enabled(node):
                    return node
            return None

        return wait_for(f"a control with the keys {keys}", look)

    def press_when_there(self, keys):
        self.with_keys(keys)
        self.press(keys)

    def file_row(self):
        def look():
            for node in self.nodes():
                if node.getRole() == pyatspi.ROLE_CHECK_BOX and self.is_shown(node):
                    return node
            return None

        return wait_for("the row of a file", look)

    def everything(self):
        return "\n".join(f"{node.name}\n{node.description}" for node in self.nodes())


def ask_consent(window, say):
    window.seen(say("Read this aloud, then ask", "WhoPage"))
    window.shot("consent")
    window.press("1")
    window.seen(say("Ask: who is in the picture or video?", "WhoPage"))
    window.shot("who")
    window.press("1")


def choose(window, say):
    window.press_on(say("Choose pictures and videos…", "ChoosePage"))
    window.press_on(say("Pictures", "PlacesList"))
    row = window.file_row()
    window.shot("files")
    window.press(row.description)
    window.press_when_there("Ctrl+Enter")  # take one file
    window.button(say("Make the codes", "ChoosePage"))
    if SECRET.split(".")[0] in window.everything():
        raise Failed("the file's name can be read")
    window.shot("chosen")
    window.press_on(say("Make the codes", "ChoosePage"))


def send(window, say):
    window.seen(say("Strong code", "CodeRow"))
    window.press_on(say("Continue", "CodesPage"))
    window.press_on(say("Show the exact text", "ReviewPage"))
    window.shot("review")
    window.press_on(say("Send", "ReviewPage"))
    window.seen(say("The service has received it, and its receipt is genuine.", "KeepPage"))
    window.shot("keep")
    return window.matching(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), window.matching(r"[0-9]{8}")


def next_person(window, say, secrets):
    window.press_on(say("Next person", "HelpdeskMode"))
    window.button("English")  # the language is asked anew
    window.shot("next")
    left = window.everything()
    for secret in secrets:
        if secret in left:
            raise Failed("the person before can still be read")


def choose_language(window, language):
    window.press_on("اردو" if language == "ur" else "English")


def look_up(window, say, number, pin):
    """The former person comes back: their case is there, by keys alone."""
    window.press_on(say("My case", "WelcomePage"))
    window.button(say("Show my case", "MyCasePage"))
    window.type(number.replace("-", ""))
    window.key("Tab")
    window.type(pin)
    window.press_on(say("Show my case", "MyCasePage"))
    window.press_on(say("Take back", "MyCasePage"))
    window.press_on(say("Take this case back", "TakeBackPage"))
    window.press_on(say("Yes, take it back for good", "TakeBackPage"))
    window.seen(say("Your case was taken back", "TakeBackPage"))
    window.shot("taken-back")
    window.press_on(say("Next person", "HelpdeskMode"))


def play(stage, program, say, language):
    pictures = stage.root / "home" / "Pictures"
    pictures.mkdir()
    make_picture(pictures / SECRET)
    window = stage.open(program, "--practice", "--helpdesk", kind=Keyboard)
    window.shot("language")
    choose_language(window, language)
    window.press_on(say("Start", "WelcomePage"))
    window.press_on(say("I understand", "BeforePage"))
    ask_consent(window, say)
    choose(window, say)
    number, pin = send(window, say)
    next_person(window, say, (number, pin))
    choose_language(window, language)
    look_up(window, say, number, pin)
    leave_quickly(window)
    left = {path.name for path in stage.root.rglob("*") if path.is_file()}
    if left != {SECRET}:
        raise Failed(f"left on the disk: {left - {SECRET}}")


def main(program, translations, output, language):
    say = words_of(language, translations)
    return perform(f"a whole case by keys alone, and nothing left of it ({language})", output,
                   lambda stage: play(stage, program, say, language))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
