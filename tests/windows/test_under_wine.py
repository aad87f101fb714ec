#!/usr/bin/env python3
"""What can be seen of Mahfooz for Windows without Windows: the installer and the programs under wine.

Wine has no AppContainer. So the hashers that people get must refuse to work here, which is the first thing looked at;
fingerprints are made by the rehearsal build (packaging/windows/README.md), of the same sources but for the lock-down.

usage: test_under_wine.py INSTALLER REHEARSAL-FOLDER LINUX-CLI [--pictures FOLDER...] [--screenshots FOLDER]
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PATIENCE = 600  # seconds for one program: wine is slow to start, and a loaded computer slower
WINDOW_PATIENCE = 90


class Wine:
    """A Windows of its own, in a temporary folder that goes with it."""

    def __init__(self, folder):
        self.prefix = Path(folder) / "wine"
        self.environment = {**os.environ, "WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEARCH": "win64",
                            "WINEDLLOVERRIDES": "mscoree,mshtml="}
        self.run("wineboot", "--init")
        self.run("winecfg", "-v", "win10")

    def run(self, *command, **options):
        return subprocess.run(["wine", *map(str, command)], env=self.environment, capture_output=True, timeout=PATIENCE,
                              **options)

    def start(self, *command, **options):
        environment = {**self.environment, **options.pop("env", {})}
        return subprocess.Popen(["wine", *map(str, command)], env=environment, **options)

    def end(self):
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)
        subprocess.run(["wineserver", "-w"], env=self.environment, check=False)

    def local_data(self):
        return next((self.prefix / "drive_c/users").glob("*/AppData/Local"))

    def windows_path(self, path):
        return "Z:" + str(Path(path).resolve()).replace("/", "\\")


def check(holds, sentence):
    print(("ok      " if holds else "NOT OK  ") + sentence, flush=True)
    if not holds:
        sys.exit(1)


def files_of(folder):
    return {str(path.relative_to(folder)) for path in Path(folder).rglob("*") if path.is_file()}


def registry_of(wine):
    return wine.run("reg", "query", r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Mahfooz").returncode == 0


def test_installing(wine, installer):
    programs = wine.local_data() / "Programs/Mahfooz"
    wine.run(installer, "/S")
    check((programs / "mahfooz.exe").exists() and (programs / "mahfooz-hasher.exe").exists(), "the silent installer installs")
    check(any(wine.prefix.rglob("Mahfooz.lnk")), "there is an entry in the start menu")
    check(registry_of(wine), "Windows' list of apps knows it")
    return programs


def test_refusing(wine, programs, picture):
    ran = wine.run(programs / "mahfooz-cli.exe", "hash", wine.windows_path(picture))
    line = json.loads(ran.stdout.decode().splitlines()[0])
    check(not line["ok"] and line["error"]["name"] == "sandbox-unavailable",
          "without an AppContainer the hasher that people get refuses to work")
    bare = wine.run(programs / "mahfooz-hasher.exe", stdin=open(picture, "rb"))
    check(b"\x00" not in bare.stdout[64:] and len(bare.stdout) < 256, "and so it does when somebody else starts it")


def test_removing(wine, programs):
    before = wine.local_data() / "mahfooz"
    before.mkdir(exist_ok=True)
    (before / "preferences.ini").write_text("[General]\nlanguage=ur\n")
    (before / "outbox").mkdir(exist_ok=True)
    (before / "outbox/waiting.case").write_text("a case that waits\n")
    wine.run(programs / "uninstall.exe", "/S")
    for _ in range(100):  # it goes on as a copy of itself
        if not programs.exists():
            break
        time.sleep(0.2)
    check(not programs.exists() and not before.exists(), "the silent removal removes programs, preferences and cases")
    check(not any(wine.prefix.rglob("Mahfooz.lnk")) and not registry_of(wine), "no entry stays anywhere")


def lines_of(output):
    lines = [json.loads(line) for line in output.decode().splitlines()]
    for line in lines:
        line["file"] = line["file"].replace("\\", "/").rsplit("/", 1)[-1]
    return lines


def difference(one, other):
    """Which parts of two answers differ; an error by its name."""
    return other.get("error", {}).get("name") or ", ".join(key for key in one if one.get(key) != other.get(key))


def test_fingerprints(wine, rehearsal, linux_cli, pictures):
    files = sorted(path for folder in pictures for path in Path(folder).rglob("*") if path.is_file())
    here = subprocess.run([linux_cli, "hash", *files], capture_output=True, timeout=PATIENCE, check=False)
    there = wine.run(rehearsal / "mahfooz-cli.exe", "hash", *map(wine.windows_path, files))
    ours, theirs = lines_of(here.stdout), lines_of(there.stdout)
    check(len(ours) == len(files) and any(line["ok"] for line in ours), f"Linux makes fingerprints of {len(files)} files")
    different = [f"{one['file']}: {difference(one, other)}" for one, other in zip(ours, theirs) if one != other]
    check(len(ours) == len(theirs) and not different,
          f"Windows makes the same of all ({sum(line['ok'] for line in theirs)} with fingerprints) {different}")


def sendable_photo(linux_cli, pictures):
    """One that is good enough for a case: a flat picture is not."""
    photos = sorted(path for folder in pictures for path in Path(folder).rglob("*.jpg"))
    ran = subprocess.run([linux_cli, "hash", *photos], capture_output=True, timeout=PATIENCE, check=False)
    for path, line in zip(photos, map(json.loads, ran.stdout.splitlines())):
        if line["ok"] and max(found.get("quality", 0) for found in line["fingerprints"]) == 100:
            return path
    return sys.exit("none of the photos is good enough to be sent")


def test_submission(wine, rehearsal, picture, folder):
    profile = Path(folder) / "profile.json"
    service = wine.start(rehearsal / "mahfooz-intake.exe", "--practice", "--listen", "127.0.0.1:0", "--write-profile",
                         wine.windows_path(profile), "--exit-with-parent", stdin=subprocess.PIPE,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(10 * WINDOW_PATIENCE):
        if profile.exists():
            break
        time.sleep(0.1)
    check(profile.exists(), "the practice service starts")
    ran = wine.run(rehearsal / "mahfooz-cli.exe", "submit", "--service", wine.windows_path(profile), "--declare", "minor",
                   wine.windows_path(picture))
    line = json.loads(ran.stdout)
    check(ran.returncode == 0 and "receipt" in line, "a case is sent and its receipt is genuine")
    service.stdin.close()
    check(service.wait(PATIENCE) == 0, "the practice service ends with the program that started it")


def first_words(wine, program, display):
    """What a window program says on standard error before it shows a window; it is ended then."""
    started = wine.start(program, "--kiosk", env={"DISPLAY": display}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    watchdog = threading.Timer(WINDOW_PATIENCE, wine.end)
    watchdog.start()
    lines = [started.stderr.readline().decode() for _ in range(4)]
    watchdog.cancel()
    wine.end()
    started.wait()
    return "".join(lines)


def test_policy(wine, rehearsal):
    """A policy for a helpdesk, and --kiosk, which says otherwise: who tells that has read the policy."""
    policy = wine.prefix / "drive_c/Program Files/Mahfooz/policy.json"
    policy.parent.mkdir()
    policy.write_text('{"version": 1, "mode": "helpdesk"}')
    display = f":{os.getpid() % 1000 + 200}"
    screen = subprocess.Popen(["Xvfb", display], stderr=subprocess.DEVNULL)
    said = {}
    for rights in (0o644, 0o666):
        policy.chmod(rights)
        said[rights] = first_words(wine, rehearsal / "mahfooz.exe", display)
    screen.terminate()
    screen.wait()
    shutil.rmtree(policy.parent)
    check("does not allow this option" in said[0o644], "a policy of the administrator's is read")
    check("changed by other people" in said[0o666] and "پالیسی فائل" in said[0o666], "one that everybody may change is refused")


def test_windows(wine, rehearsal, screenshots):
    """Takes pictures for people to look at."""
    preferences = wine.local_data() / "mahfooz/preferences.ini"
    preferences.parent.mkdir(exist_ok=True)
    for language in ("ur", "en"):
        preferences.write_text(f"[General]\nlanguage={language}\n")
        picture = Path(screenshots) / f"windows-{language}.png"
        display = f":{os.getpid() % 1000 + 200}"
        screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "1100x800x24"], stderr=subprocess.DEVNULL)
        window = wine.start(rehearsal / "mahfooz.exe", "--practice", env={"DISPLAY": display},
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shown = wait_for_picture(display, picture)
        window.terminate()
        wine.end()
        screen.terminate()
        screen.wait()
        check(shown, f"the window appears ({picture.name})")


def wait_for_picture(display, picture):
    """True when the screen shows many colours twice alike: a drawn page, at rest."""
    last = None
    for _ in range(WINDOW_PATIENCE // 3):
        time.sleep(3)
        subprocess.run(["import", "-display", display, "-window", "root", picture], check=False)
        counted = subprocess.run(["identify", "-format", "%k %#", picture], capture_output=True, text=True, check=False).stdout
        if counted and counted == last and int(counted.split()[0]) > 50:
            return True
        last = counted
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("installer", type=Path)
    parser.add_argument("rehearsal", type=Path)
    parser.add_argument("linux_cli", type=Path)
    parser.add_argument("--pictures", type=Path, nargs="+", required=True)
    parser.add_argument("--screenshots", type=Path)
    wanted = parser.parse_args()
    one = sendable_photo(wanted.linux_cli, wanted.pictures)
    with tempfile.TemporaryDirectory() as folder:
        wine = Wine(folder)
        try:
            programs = test_installing(wine, wanted.installer)
            test_refusing(wine, programs, one)
            test_removing(wine, programs)
            test_fingerprints(wine, wanted.rehearsal, wanted.linux_cli, wanted.pictures)
            test_submission(wine, wanted.rehearsal, one, folder)
            test_policy(wine, wanted.rehearsal)
            if wanted.screenshots:
                test_windows(wine, wanted.rehearsal, wanted.screenshots)
        finally:
            wine.end()


if __name__ == "__main__":
    main()
