#!/usr/bin/env python3
"""The program as it is started: a policy that cannot be followed ends it with status 2 and says why in both languages.

    policy_test.py MAHFOOZ MAHFOOZ_CLI
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

SECONDS = 60


def start(program, folder, *words, **environment):
    without = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run([program, *words], env={**without, "HOME": str(folder), **environment}, timeout=SECONDS,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def expect(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


def refusals(program, folder):
    policy = folder / "policy.json"
    policy.write_text(json.dumps({"version": 1, "mode": "kiosk", "colour": "red"}))
    policy.chmod(0o600)
    # No screen; and one that is not there, where Qt gives up.
    for environment in ({}, {"DISPLAY": ":987654", "QT_QPA_PLATFORM": "xcb"}):
        ended = start(program, folder, "--policy", str(policy), **environment)
        said = ended.stderr.decode("utf-8")
        expect(ended.returncode == 2, f"exit status {ended.returncode} with {environment}")
        expect("colour" in said and "policy file" in said and "پالیسی" in said, f"not said clearly: {said}")
        expect(str(folder) not in said, "the message names a path")
    ended = start(program, folder, "-stylesheet", "x.qss")
    expect(ended.returncode == 2, "an option of Qt's is not one of ours")
    expect(list(folder.iterdir()) == [policy], "something was left in the home folder")


def operator_code(cli, folder):
    def make(line):
        return subprocess.run([cli, "operator-code"], input=line, timeout=SECONDS, stdout=subprocess.PIPE)
    made = make(b"482105\n")
    expect(made.returncode == 0 and made.stdout.startswith(b"$argon2id$v=19$"), "no hash was made")
    expect(b"482105" not in made.stdout, "the hash holds the code")
    for wrong in (b"", b"123\n", b"abcdef\n"):
        expect(make(wrong).returncode == 1, f"taken as a code: {wrong}")


def main():
    program, cli = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        refusals(program, folder)
        operator_code(cli, folder)
    print("wrong policies are refused, and operator codes are made")


if __name__ == "__main__":
    main()
