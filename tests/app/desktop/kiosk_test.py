#!/usr/bin/env python3
"""The kiosk as it stands in a hall: the real program on a real X server with a window manager that would close, shrink
and switch windows. Nobody gets out but with the operator's code.

    kiosk_test.py PROGRAM MAHFOOZ_CLI TRANSLATIONS OUTPUT_FOLDER

Runs inside `dbus-run-session xvfb-run` (see CMakeLists.txt), as window_test.py does.
"""

import json
import subprocess
import sys
import time

from window_test import Failed, make_picture, perform, run, wait_for, words_of

CODE = "482105"
IDLE_SECONDS = 30  # the least that a policy may say
WARNING_SECONDS = 20
SLOW_SECONDS = 20  # more, on a busy computer


def output_of(*command):
    return subprocess.run(command, check=True, timeout=60, stdout=subprocess.PIPE).stdout.decode()


def write_policy(cli, path):
    made = subprocess.run([cli, "operator-code"], input=CODE.encode(), check=True, timeout=60, stdout=subprocess.PIPE)
    path.write_text(json.dumps({"version": 1, "mode": "kiosk", "operatorCode": made.stdout.decode().strip(),
                                "idleSeconds": IDLE_SECONDS, "idleWarningSeconds": WARNING_SECONDS}))
    path.chmod(0o600)


def window_number(process):
    return wait_for("the window", lambda: output_of("xdotool", "search", "--onlyvisible", "--pid", str(process.pid)).split()[0])


def covers_the_screen(number):
    place = output_of("xdotool", "getwindowgeometry", "--shell", number)
    screen = output_of("xdotool", "getdisplaygeometry").split()
    values = dict(line.split("=") for line in place.split())
    return [values["X"], values["Y"], values["WIDTH"], values["HEIGHT"]] == ["0", "0", *screen]


def expect_inside(process, number, what):
    time.sleep(0.5)  # what it would do, it may do late
    if process.poll() is not None:
        raise Failed(f"{what} ended the kiosk")
    wait_for(f"the whole screen covered after {what}", lambda: covers_the_screen(number))


def try_to_get_out(window, process, number):
    for keys in ("alt+F4", "ctrl+q", "ctrl+w", "alt+Tab", "alt+space", "Escape", "F11", "F1", "Menu", "super",
                 "ctrl+alt+d", "alt+Escape", "shift+F10", "ctrl+p", "ctrl+o"):
        window.key(keys)
        expect_inside(process, number, keys)
    run("xdotool", "windowminimize", number)
    expect_inside(process, number, "minimizing")
    run("xdotool", "windowsize", number, "400", "300")
    expect_inside(process, number, "making it small")


def touch_to_begin(window, say):
    window.seen(say("Touch the screen to begin", "CalmScreen"))
    run("xdotool", "mousemove", "300", "300", "click", "1")
    window.click("اردو")
    window.button(say("Start", "WelcomePage"))


def go_to_files(window, say):
    window.click(say("Start", "WelcomePage"))
    window.click(say("I understand", "BeforePage"))
    window.click(say("Yes, I want this", "WhoPage"))
    window.click(say("Me, and I was under 18", "WhoPage"))
    window.click(say("Choose pictures and videos…", "ChoosePage"))
    # The pictures in the computer's own folder are nobody's business.
    window.seen(say("Nothing is connected yet. Put in a memory card or a USB stick.", "PlacesList"))
    window.shot("files")


def wait_until_idle(window, say):
    seconds = IDLE_SECONDS + SLOW_SECONDS
    wait_for("the question whether somebody is there", lambda: shows(window, say("Are you still there?", "IdleQuestion")), seconds)
    window.shot("idle")
    window.click(say("Yes, go on", "IdleQuestion"))
    window.seen(say("Nothing is connected yet. Put in a memory card or a USB stick.", "PlacesList"))
    calm = say("Touch the screen to begin", "CalmScreen")
    wait_for("the calm screen", lambda: shows(window, calm), IDLE_SECONDS + WARNING_SECONDS + SLOW_SECONDS)


def shows(window, words):
    return any(node.name == words and window.is_shown(node) for node in window.nodes())


def leave_as_operator(window, process, say):
    window.click("Staff · عملہ")
    for digit in CODE:
        window.click(digit)
    window.shot("operator")
    window.click(say("Close the kiosk", "OperatorPanel"))
    if process.wait(30) != 0:
        raise Failed("the operator's code did not end the program well")


def play(stage, program, cli, say):
    pictures = stage.root / "home" / "Pictures"
    pictures.mkdir()
    make_picture(pictures / "a.jpg")
    write_policy(cli, stage.root / "policy.json")
    window = stage.open(program, "--practice", "--policy", str(stage.root / "policy.json"))
    number = window_number(stage.process)
    expect_inside(stage.process, number, "the start")
    window.shot("calm")
    try_to_get_out(window, stage.process, number)
    touch_to_begin(window, say)
    try_to_get_out(window, stage.process, number)
    go_to_files(window, say)
    wait_until_idle(window, say)
    leave_as_operator(window, stage.process, say)


def main(program, cli, translations, output):
    say = words_of("ur", translations)
    return perform("nobody leaves the kiosk but the operator", output, lambda stage: play(stage, program, cli, say))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
