"""The real window as a person uses it, on a desktop of its own, and what it leaves behind: on the disk and in its memory.

For tests that run inside `dbus-run-session xvfb-run` (see CMakeLists.txt). Built on the eyes and hands of
tests/app/desktop/window_test.py.
"""
import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from mahfooz import DEADLINE, PROGRAMS, cli

REPOSITORY = Path(__file__).resolve().parents[2]
TEST_PROGRAMS = Path(os.environ.get("MAHFOOZ_TEST_PROGRAMS", "build/release/tests"))
PICTURES = Path(os.environ.get("MAHFOOZ_WINDOW_PICTURES", "build/release/window-test"))
sys.path.insert(0, str(REPOSITORY / "tests" / "app" / "desktop"))

import pyatspi  # noqa: E402
from window_test import Window, make_folders, processes_in, wait_for, words_of  # noqa: E402

PROGRAMS = PROGRAMS.resolve()  # the window is started in the home of its person
LANGUAGE = "en"
TRANSLATIONS = REPOSITORY / "translations" / "mahfooz_ur.ts"


class DesktopTest(unittest.TestCase):
    """A person with a home of their own, in which other programs have left what they leave, and one private picture."""

    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="mahfooz-desktop-"))
        self.addCleanup(shutil.rmtree, self.root, ignore_errors=True)
        self.folders = make_folders(self.root)
        self.home = self.root / "home"
        self.say = words_of(LANGUAGE, TRANSLATIONS)
        self.furnish()
        self.picture = self.home / "Pictures" / "Zainab private" / "Murree trip 7.jpg"
        self.picture.parent.mkdir(parents=True)
        subprocess.run(["convert", "-seed", "11", "-size", "900x675", "plasma:tomato-steelblue", "-quality", "88",
                        str(self.picture)], check=True, timeout=DEADLINE)
        os.utime(self.picture, (1_600_000_000, 1_600_000_000))  # long ago
        manager = subprocess.Popen(["openbox"])
        self.addCleanup(self.end, manager)
        wait_for("the window manager", lambda: "window id" in subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, text=True, timeout=DEADLINE).stdout)
        self.process = None
        self.addCleanup(lambda: self.end(self.process))

    def furnish(self):
        """What a used home has, so that a program that adds to it is caught as well as one that makes it."""
        for name, text in ((".config/QtProject.conf", "[FileDialog]\nlastVisited=file:///tmp\nhistory=file:///tmp\n"),
                           (".config/mahfooz/preferences.ini", f"[General]\nlanguage={LANGUAGE}\n"),
                           (".local/share/recently-used.xbel", '<?xml version="1.0"?><xbel version="1.0"></xbel>\n'),
                           (".cache/thumbnails/normal/other.png", "not a picture"),
                           (".local/share/Trash/info/other.trashinfo", "[Trash Info]\n")):
            path = self.home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    @staticmethod
    def end(process):
        if process and process.poll() is None:
            process.kill()
            process.wait(DEADLINE)

    # The window

    def start(self, *arguments, prefix=()):
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", **self.folders)
        self.process = subprocess.Popen([*prefix, PROGRAMS / "mahfooz", *map(str, arguments)], env=environment, cwd=self.home)
        pictures = PICTURES / self.id().split(".", 1)[-1]
        pictures.mkdir(parents=True, exist_ok=True)
        self.window = Window(self.process, pictures)
        wait_for("the program's window", self.window.application)
        return self.window

    def press(self, words, context):
        """The button that has the focus, by the keyboard: the way of a person who only says yes."""
        self.window.press_focused(self.say(words, context))

    def click(self, words, context):
        self.window.click(self.say(words, context))

    def sees(self, words, context):
        return self.window.seen(self.say(words, context))

    def reads(self, pattern):
        """Whatever part it is that bears these words."""
        def look():
            return next((node.name for node in self.window.nodes()
                         if self.window.is_shown(node) and re.fullmatch(pattern, node.name)), None)

        return wait_for(pattern, look)

    def go_to_choose(self):
        self.press("Start", "WelcomePage")
        self.sees("If somebody comes", "BeforePage")
        self.press("I understand", "BeforePage")
        self.click("Me, and I was under 18", "WhoPage")
        self.sees("Choose pictures and videos…", "ChoosePage")

    def pick_in_dialog(self, *files):
        self.press("Choose pictures and videos…", "ChoosePage")
        self.sees("Choose", "FilePicker")
        self.window.type(" ".join(f'"{file}"' for file in files))
        self.window.key("Return")
        self.window.focused_button(self.say("Make the codes", "ChoosePage"))

    def drop(self, *files):
        source = subprocess.Popen([TEST_PROGRAMS / "drag_source", *map(str, files)])
        try:
            box = self.window.button(self.say("Choose pictures and videos…", "ChoosePage")).queryComponent().getExtents(
                pyatspi.DESKTOP_COORDS)
            time.sleep(1)  # until the little window is there; a drag from nothing is seen to fail below
            steps = ["mousemove", "20", "20", "sleep", "0.2", "mousedown", "1", "sleep", "0.2"]
            for place in ((60, 60), (box.x, box.y), (box.x + 10, box.y + box.height // 2)):
                steps += ["mousemove", *map(str, place), "sleep", "0.3"]
            subprocess.run(["xdotool", *steps, "mouseup", "1"], check=True, timeout=DEADLINE)
            self.window.focused_button(self.say("Make the codes", "ChoosePage"))
        finally:
            self.end(source)

    def make_codes(self):
        self.press("Make the codes", "ChoosePage")
        self.sees("Strong code", "CodeRow")

    def go_to_review(self):
        self.press("Continue", "CodesPage")
        self.window.button(self.say("Send", "ReviewPage"))

    def bring_to_review(self, bring=None):
        """A case in practice, to the page from which it is sent. bring: how the picture comes; by the dialog if not said."""
        self.start("--practice")
        self.go_to_choose()
        (bring or self.pick_in_dialog)(self.picture)
        self.make_codes()
        self.go_to_review()

    def exact_text(self):
        self.window.turn_page()
        self.click("Show the exact text", "ReviewPage")
        exact = self.sees("The exact text that is sent", "ReviewPage")
        return wait_for("the exact text", lambda: exact.queryText().getText(0, -1))

    def send(self):
        """Gives the case number and the PIN that are shown."""
        self.click("Send", "ReviewPage")
        self.sees("The service has received it, and its receipt is genuine.", "KeepPage")
        return self.shown_codes()

    def shown_codes(self):
        return (self.window.matching(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), self.window.matching(r"[0-9]{8}"))

    def look_up(self, number, pin):
        self.click("My case", "WelcomePage")
        self.window.button(self.say("Show my case", "MyCasePage"))
        self.window.type(number.lower().replace("-", " "))
        self.window.key("Tab")
        self.window.type(pin)
        self.window.key("Return")

    def close(self):
        """As a window is closed on a desktop."""
        self.window.key("alt+F4")
        self.ended()

    def exit_quickly(self):
        self.window.key("Shift_L", "Shift_L", "Shift_L")
        self.ended()

    def ended(self):
        self.assertEqual(self.process.wait(DEADLINE), 0)
        self.alone()

    def alone(self):
        wait_for("the practice service and the hashers gone", lambda: not processes_in(self.folders["TMPDIR"]), DEADLINE)

    # What tells on the person

    def secrets(self, *more):
        """In every form in which it could stand somewhere: {what it is: [bytes, ...]}."""
        found = json.loads(cli("hash", "--dihedral", self.picture).stdout)["fingerprints"]
        secrets = {"the file's name": texts(self.picture.name, self.picture.stem),
                   "the folder's name": texts(self.picture.parent.name)}
        for fingerprint in found:
            value = fingerprint["value"]
            secrets[f"{fingerprint['algorithm']} {fingerprint['variant']}"] = [*texts(value), bytes.fromhex(value)]
        for name, value in zip(("the case number", "the PIN"), more):
            secrets[name] = texts(value, value.replace("-", ""), value.lower().replace("-", " "))
        return secrets


def texts(*words):
    """As the program, a library, a URL or a file would write them."""
    forms = {form for word in words for form in (word, word.replace(" ", "%20"))}
    return [form.encode(encoding) for form in sorted(forms) for encoding in ("utf-8", "utf-16-le")]


def tree(root, private):
    """Everything below a folder: {path: what it is, who may, its size, its content, when it was changed}. Of the private
    picture also when it was read last: that would tell as well."""
    def facts(path):
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            return (stat.filemode(status.st_mode), status.st_uid)
        content = path.read_bytes() if stat.S_ISREG(status.st_mode) else b""
        if path == private:  # looking has changed it
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        return (stat.filemode(status.st_mode), status.st_uid, status.st_size, hashlib.sha256(content).hexdigest(),
                status.st_mtime_ns, status.st_atime_ns if path == private else None)

    return {str(path.relative_to(root)): facts(path) for path in sorted(root.rglob("*"))}


def differences(before, after):
    return sorted(f"{path}: {before.get(path)} -> {after.get(path)}" for path in before.keys() | after.keys()
                  if before.get(path) != after.get(path))


def told_on_disk(root, secrets, private):
    """Which secrets stand in a name or in a content below a folder. private: the picture itself and its folder."""
    told = []
    for path in sorted(root.rglob("*")):
        if path == private or path == private.parent:
            continue
        content = os.fsencode(path.relative_to(root)) + b"\n"
        content += path.read_bytes() if path.is_file() else b""
        told += [f"{what} in {path}" for what, forms in secrets.items() if any(form in content for form in forms)]
    return told
