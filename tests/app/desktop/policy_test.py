#!/usr/bin/env python3
"""The program as it is started: a policy that cannot be followed ends it with status 2 and says why in both languages,
and the documentation of the policy file says what the program does.

    policy_test.py MAHFOOZ MAHFOOZ_CLI DOCUMENTATION_FOLDER
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

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


HASH = "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"

GOOD = [{}, {"mode": "home"}, {"mode": "helpdesk", "language": "en"}, {"mode": "kiosk", "operatorCode": HASH},
        {"serviceProfile": "/etc/mahfooz/service.json"}, {"idleSeconds": 30, "idleWarningSeconds": 300},
        {"idleSeconds": 3600, "idleWarningSeconds": 20}, {"printing": True, "saving": False, "updates": False},
        {"proxy": "system"}, {"proxy": "none"}, {"proxy": "http://proxy.example:3128"},
        {"proxy": "socks5://127.0.0.1:1080"}, {"readAloud": "/usr/local/bin/speak"}]

BAD = [{"version": 2}, {"version": "1"}, {"version": None}, {"colour": "red"}, {"mode": "school"}, {"mode": 1},
       {"mode": "kiosk"}, {"language": "pa"}, {"serviceProfile": "service.json"}, {"serviceProfile": ""},
       {"operatorCode": "482105"}, {"operatorCode": HASH[:-1]}, {"operatorCode": HASH.replace("argon2id", "argon2i")},
       {"idleSeconds": 29}, {"idleSeconds": 3601}, {"idleSeconds": 60.5}, {"idleSeconds": "60"},
       {"idleWarningSeconds": 19}, {"idleWarningSeconds": 301}, {"printing": "no"}, {"saving": 0}, {"updates": None},
       {"proxy": "ftp://proxy:21"}, {"proxy": "http://proxy"}, {"proxy": "http://me:word@proxy:3128"},
       {"proxy": "http://proxy:3128/path"}, {"readAloud": "speak"}, {"mode": {"name": "home"}}, {"language": ["ur"]}]


def is_refused(program, folder, document):
    policy = folder / "asked.json"
    policy.write_text(json.dumps(document))
    policy.chmod(0o600)
    # Without a screen a program that would start is ended by Qt, with another status.
    ended = start(program, folder, "--policy", str(policy))
    policy.unlink()
    expect((ended.returncode == 2) == (b"policy file" in ended.stderr or b"operator code" in ended.stderr),
           f"status {ended.returncode}, but said: {ended.stderr.decode('utf-8', 'replace')}")
    return ended.returncode == 2


def documentation(program, folder, documents):
    """The schema, the table and the example of the documentation, and the program agree."""
    schema = json.loads((documents / "policy.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    allows = jsonschema.Draft202012Validator(schema).is_valid
    for change, refused in [(change, False) for change in GOOD] + [(change, True) for change in BAD]:
        document = {"version": 1, **change}
        expect(allows(document) != refused, f"the schema is wrong about {document}")
        expect(is_refused(program, folder, document) == refused, f"the program is wrong about {document}")
    expect(is_refused(program, folder, {}) and not allows({}), "a policy without a version is taken")
    text = (documents / "README.md").read_text()
    example = json.loads(re.search(r"```\n(\{.*?\})\n```", text, re.S).group(1))
    example["operatorCode"] = HASH
    expect(allows(example) and not is_refused(program, folder, example), "the example is not one")
    table = set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`[^|]*) \|", text, re.M))))
    expect(table == set(schema["properties"]), f"the table names other keys: {table ^ set(schema['properties'])}")


def operator_code(cli, folder):
    def make(line):
        return subprocess.run([cli, "operator-code"], input=line, timeout=SECONDS, stdout=subprocess.PIPE)
    made = make(b"482105\n")
    expect(made.returncode == 0 and made.stdout.startswith(b"$argon2id$v=19$"), "no hash was made")
    expect(b"482105" not in made.stdout, "the hash holds the code")
    for wrong in (b"", b"123\n", b"abcdef\n"):
        expect(make(wrong).returncode == 1, f"taken as a code: {wrong}")


def main():
    program, cli, documents = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        refusals(program, folder)
        documentation(program, folder, pathlib.Path(documents))
        operator_code(cli, folder)
    print("wrong policies are refused, and operator codes are made")


if __name__ == "__main__":
    main()
