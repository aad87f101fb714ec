#!/usr/bin/env python3
"""The real window, from Welcome to Keep this, with the real hasher and the real practice service.

    window_test.py PROGRAM TRANSLATIONS OUTPUT_FOLDER ur|en

Runs inside `dbus-run-session xvfb-run` (see CMakeLists.txt). Looks through the accessibility tree, as a screen reader
does, and acts through the X server, as a hand does: what is hidden, disabled or off the page cannot be pressed. Every
step waits for something to be seen and fails when it is not. Afterwards the person's folders are searched for traces.
"""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

import pyatspi

WAIT_SECONDS = 40  # a loaded machine with one slow core; a step takes a tenth of a second otherwise
LEAVE_SECONDS = 5


class Failed(Exception):
    pass


def words_of(language, translations):
    """English source text to the words that the window shows."""
    if language == "en":
        return lambda source, context=None: source
    table = {}
    for context in ElementTree.parse(translations).getroot().findall("context"):
        name = context.find("name").text.split("::")[-1]
        for message in context.findall("message"):
            table[name, message.find("source").text] = message.find("translation").text
    return lambda source, context: table[context, source]


def wait_for(what, look, seconds=WAIT_SECONDS, pause=0.1):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            found = look()
        except Exception:  # the tree changes while it is walked
            found = None
        if found:
            return found
        time.sleep(pause)
    raise Failed(f"not seen within {seconds} s: {what}")


class Window:
    """The program's accessibility tree and the keyboard and mouse in front of it."""

    def __init__(self, process, output):
        self.process = process
        self.output = output
        self.shots = 0

    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def nodes(self, node=None):
        node = node or self.application()
        if node is None:
            return
        yield node
        for child in node:
            if child is not None:
                yield from self.nodes(child)

    @staticmethod
    def is_shown(node):
        states = node.getState()
        return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)

    @staticmethod
    def is_enabled(node):
        return node.getState().contains(pyatspi.STATE_ENABLED)

    def seen(self, name, role=None, enabled=False):
        def look():
            for node in self.nodes():
                if node.name != name or (role and node.getRole() != role) or not self.is_shown(node):
                    continue
                if not enabled or self.is_enabled(node):
                    return node
            return None

        return wait_for(name, look)

    def button(self, name):
        return self.seen(name, pyatspi.ROLE_PUSH_BUTTON, enabled=True)

    def focused_button(self, name):
        def look():
            for node in self.nodes():
                if node.name == name and node.getState().contains(pyatspi.STATE_FOCUSED):
                    return node
            return None

        return wait_for(f"{name} with the focus", look)

    def matching(self, pattern, role=pyatspi.ROLE_LABEL):
        def look():
            for node in self.nodes():
                if node.getRole() == role and self.is_shown(node) and re.fullmatch(pattern, node.name):
                    return node.name
            return None

        return wait_for(pattern, look)

    def click(self, name):
        box = self.button(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        run("xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")

    def press_focused(self, name):
        self.focused_button(name)
        self.key("Return")

    def key(self, *names):
        run("xdotool", "key", "--delay", "60", *names)

    def turn_page(self):
        """Down, where what is to be clicked may lie below what is seen."""
        self.key("Next")
        time.sleep(0.5)

    def type(self, text):
        run("xdotool", "type", "--delay", "15", text)

    def shot(self, name):
        self.shots += 1
        time.sleep(0.3)  # the picture only: let the last frame be painted
        run("import", "-window", "root", str(self.output / f"{self.shots:02d}-{name}.png"))


def run(*command):
    subprocess.run(command, check=True, timeout=60, stdout=subprocess.DEVNULL)


def start(program, folders, *words):
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", **folders)
    return subprocess.Popen([program, *words], env=environment)


def make_folders(root):
    folders = {}
    for variable, name in (("HOME", "home"), ("XDG_CONFIG_HOME", "home/.config"), ("XDG_DATA_HOME", "home/.local/share"),
                           ("XDG_CACHE_HOME", "home/.cache"), ("TMPDIR", "tmp"), ("XDG_RUNTIME_DIR", "runtime")):
        path = root / name
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        folders[variable] = str(path)
    return folders


def make_picture(path):
    run("convert", "-seed", "11", "-size", "900x675", "plasma:tomato-steelblue", "-quality", "88", str(path))


def make_video(path):
    run("ffmpeg", "-loglevel", "error", "-nostdin", "-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=25:duration=45",
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", str(path))


def go_to_codes(window, say, files, language):
    """Welcome, Before, Who and Choose."""
    window.shot("language")
    if language == "ur":
        window.press_focused("اردو")
    else:
        window.focused_button("اردو")
        window.key("Tab")
        window.press_focused("English")
    window.button(say("Start", "WelcomePage"))
    window.shot("welcome")
    window.press_focused(say("Start", "WelcomePage"))
    window.seen(say("What it cannot do", "BeforePage"))
    window.shot("before")
    window.press_focused(say("I understand", "BeforePage"))
    window.button(say("Me, and I was under 18", "WhoPage"))
    window.seen(say("Practice: nothing real is sent", "MainWindow"))
    window.shot("who")
    window.click(say("Me, and I was under 18", "WhoPage"))
    window.press_focused(say("Choose pictures and videos…", "ChoosePage"))
    window.seen(say("Choose", "FilePicker"), pyatspi.ROLE_PUSH_BUTTON)
    window.shot("dialog")
    window.type(" ".join(f'"{file}"' for file in files))
    window.key("Return")
    window.focused_button(say("Make the codes", "ChoosePage"))
    window.shot("choose")


def overall(window, say):
    """The bar of the whole, in thousandths; nothing while it is not there."""
    for node in window.nodes():
        if node.getRole() == pyatspi.ROLE_PROGRESS_BAR and node.name == say("All files", "CodesPage"):
            return node.queryValue().currentValue if window.is_shown(node) else None
    return None


def hashers_of(process):
    """The running hashers by their process number: "mahfooz-hasher", or, cut short by the kernel, "mahfooz-hasher-"."""
    children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    names = {int(child): (pathlib.Path("/proc") / child / "comm").read_text().strip() for child in children}
    return {number: name for number, name in names.items() if name.startswith("mahfooz-hasher")}


def full_hasher(process):
    return next((number for number, name in hashers_of(process).items() if name == "mahfooz-hasher-"), None)


def cancel_at_once(window, say):
    """While the video's hasher stands still, as on a computer that is stuck: the page of the files is back and no
    hasher is left."""
    window.press_focused(say("Make the codes", "ChoosePage"))
    os.kill(wait_for("the video's hasher", lambda: full_hasher(window.process), pause=0.002), signal.SIGSTOP)
    window.click(say("Cancel", "CodesPage"))
    window.focused_button(say("Make the codes", "ChoosePage"))
    wait_for("no hasher left", lambda: not hashers_of(window.process), LEAVE_SECONDS)


def watch_the_bar(window, say):
    """It moves on step by step and never back. The video's hasher stands still while somebody looks: a busy computer
    looks seldom."""
    seen = []

    def send(hasher, order):
        with contextlib.suppress(ProcessLookupError):  # it may just have finished
            if hasher:
                os.kill(hasher, order)

    def done():
        hasher = full_hasher(window.process)
        send(hasher, signal.SIGSTOP)
        try:
            value = overall(window, say)
        finally:
            send(hasher, signal.SIGCONT)
        if value is not None and (not seen or value != seen[-1]):
            seen.append(value)
        return value is None and seen

    window.press_focused(say("Make the codes", "ChoosePage"))
    wait_for("all codes made", done, seconds=120, pause=0.08)
    if seen != sorted(seen) or len([value for value in seen if 0 < value < 1000]) < 3:
        raise Failed(f"the bar did not move steadily: {seen}")


def see_video(window, say):
    """The row of the video tells its kind and length once it was read."""
    window.matching(re.escape(say("Video", "MediaWords")) + r" · 45 \w+ · .*")


def make_and_send(window, say, with_video):
    """Codes and Review."""
    window.seen(say("Strong code", "CodeRow"))
    window.focused_button(say("Continue", "CodesPage"))
    if with_video:
        see_video(window, say)
    window.shot("codes")
    window.press_focused(say("Continue", "CodesPage"))
    window.turn_page()
    window.click(say("Show the exact text", "ReviewPage"))
    exact = window.seen(say("The exact text that is sent", "ReviewPage"))
    text = wait_for("the exact text", lambda: exact.queryText().getText(0, -1))
    # With the dot, which no base64 has: a video's code is long enough to hold any three letters.
    if '"pdq"' not in text or ".jpg" in text.lower() or ".mp4" in text.lower():
        raise Failed("the exact text is not a submission, or names the file")
    if with_video and '"vpdq"' not in text:
        raise Failed("the exact text does not hold the video's code")
    window.shot("review")
    window.click(say("Send", "ReviewPage"))


def keep(window, say):
    """Keep this: gives the case number and the PIN that the page shows."""
    window.seen(say("The service has received it, and its receipt is genuine.", "KeepPage"))
    number = window.matching(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
    pin = window.matching(r"[0-9]{8}")
    window.shot("keep")
    window.press_focused(say("I have kept both", "KeepPage"))
    return number, pin


def look_up(window, say, number, pin):
    """My case: typed as a person types, in small letters and with spaces."""
    window.click(say("My case", "WelcomePage"))
    window.button(say("Show my case", "MyCasePage"))
    window.type(number.lower().replace("-", " "))
    window.key("Tab")
    window.type(pin)
    window.key("Return")
    sentences = [say("Received. It will be passed on to the services that take part.", "StatusWords"),
                 say("Active. The services that take part can look for copies.", "StatusWords")]
    window.matching("|".join(re.escape(sentence) for sentence in sentences))
    window.shot("case")


def leave_quickly(window):
    window.key("Shift_L", "Shift_L", "Shift_L")
    try:
        code = window.process.wait(LEAVE_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Failed("three Shifts did not end the program") from error
    if code != 0:
        raise Failed(f"the program ended with {code}")


def processes_in(folder):
    """Processes that were started with this temporary folder in their environment."""
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if f"TMPDIR={folder}".encode() in (process / "environ").read_bytes():
                found.append((process / "comm").read_text().strip())
        except OSError:
            continue
    return found


def check_traces(root, folders, files):
    wait_for("the practice service gone", lambda: not processes_in(folders["TMPDIR"]), LEAVE_SECONDS)
    left = sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file() or path.is_socket())
    if left != sorted(["home/.config/mahfooz/preferences.ini", *(str(file.relative_to(root)) for file in files)]):
        raise Failed(f"left on the disk: {left}")
    remembered = (root / "home/.config/mahfooz/preferences.ini").read_text().split()
    if len(remembered) != 2 or not remembered[1].startswith("language="):
        raise Failed("more than the language is remembered")


class Stage:
    """Folders of the test's own, a window manager, and at most one program; all of it is gone at the end."""

    def __init__(self, output):
        self.output, self.root = output, pathlib.Path(tempfile.mkdtemp(prefix="mahfooz-window-"))
        self.folders, self.process, self.window = make_folders(self.root), None, None
        self.manager = subprocess.Popen(["openbox"])

    def open(self, program, *arguments, kind=Window):
        self.process = start(program, self.folders, *arguments)
        self.window = kind(self.process, self.output)
        wait_for("the program's window", self.window.application)
        return self.window

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
        self.manager.terminate()
        shutil.rmtree(self.root, ignore_errors=True)


def perform(what, output, act):
    """Lets act(stage) play, with a last picture where it fails; the exit status."""
    output = pathlib.Path(output)
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    stage = Stage(output)
    try:
        act(stage)
    except Failed as failure:
        if stage.window:
            stage.window.shot("failed")
        print(f"FAILED ({what}): {failure}", file=sys.stderr)
        return 1
    finally:
        stage.end()
    print(f"seen: {what}")
    return 0


def play(stage, program, say, language):
    (stage.root / "picture").mkdir()
    files = [stage.root / "picture" / "Holiday 7.jpg"]
    make_picture(files[0])
    if language == "ur":  # one language is enough for the hasher; the words are those of the other tests
        files.append(stage.root / "picture" / "Clip 8.mp4")
        make_video(files[-1])
    window = stage.open(program, "--practice")
    go_to_codes(window, say, files, language)
    if language == "ur":
        cancel_at_once(window, say)
        watch_the_bar(window, say)
    else:
        window.press_focused(say("Make the codes", "ChoosePage"))
    make_and_send(window, say, language == "ur")
    number, pin = keep(window, say)
    look_up(window, say, number, pin)
    leave_quickly(window)
    check_traces(stage.root, stage.folders, files)


def main(program, translations, output, language):
    say = words_of(language, translations)
    return perform(f"Welcome to Keep this, My case and quick exit ({language})", output,
                   lambda stage: play(stage, program, say, language))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
