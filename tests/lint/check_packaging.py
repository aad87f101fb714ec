#!/usr/bin/env python3
"""What the packages hold beside the programs is valid, in both languages, and says what the programs say.

The cheap part of packaging: packaging/debian/build.sh and try.sh do the rest.

usage: check_packaging.py REPOSITORY
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import yaml

from check_translations import urdu_problems

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OPTION = re.compile(r"--[a-z][a-z-]+|(?<=mahfooz-cli )[a-z-]+|(?<=mahfooz-intake )[a-z]+")  # and commands
# The programs' own lists of their options, and the pages that have to name all of them.
USAGES = [
    ("app/desktop/service/StartOptions.cpp", "mahfooz.1"),
    ("app/cli/Usage.cpp", "mahfooz-cli.1"),
    ("app/intake/Usage.cpp", "mahfooz-intake.8"),
]


def run(*command):
    """What a tool complains about; nothing when it is content."""
    done = subprocess.run(command, capture_output=True, text=True)
    return [f"{command[0]}: {line}" for line in (done.stdout + done.stderr).strip().splitlines()] if done.returncode else []


def urdu(name, text):
    return [f"{name}: {problem}: {text!r}" for problem in urdu_problems(text)]


def desktop_entry(folder):
    path = folder / "mahfooz.desktop"
    found = run("desktop-file-validate", str(path))
    keys = dict(line.split("=", 1) for line in path.read_text(encoding="utf-8").splitlines() if "=" in line)
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        if f"{key}[ur]" not in keys:
            found.append(f"{path.name}: {key} is missing in Urdu")
        elif key != "Keywords":
            found += urdu(path.name, keys[f"{key}[ur]"])
    return found


def metainfo(folder, scratch):
    source = folder / "mahfooz.metainfo.xml.in"
    text = source.read_text(encoding="utf-8")
    text = text.replace("@PROJECT_VERSION@", "1.2.3").replace("@MAHFOOZ_RELEASE_DAY@", "2026-01-01")
    path = scratch / "mahfooz.metainfo.xml"
    path.write_text(text, encoding="utf-8")
    found = run("appstreamcli", "validate", "--no-net", str(path))
    for parent in ElementTree.fromstring(text).iter():
        texts = [child for child in parent if child.tag in ("name", "summary", "p", "li")]
        english = [child for child in texts if LANG not in child.attrib]
        translated = [child for child in texts if child.get(LANG) == "ur"]
        if len(english) != len(translated):
            found.append(f"{source.name}: <{parent.tag}> says {len(english)} things in English, {len(translated)} in Urdu")
        for child in translated:
            found += urdu(source.name, re.sub(r"\s+", " ", child.text))
    return found


def units(repository, scratch):
    """systemd's own opinion, with programs that are here in the place of those that are not installed."""
    found, count = [], 0
    for path in sorted(repository.glob("packaging/**/*.service")):
        count += 1
        text = path.read_text(encoding="utf-8")
        copy = scratch / path.name
        copy.write_text(re.sub(r"^(Exec\w+=)\S+", r"\1/bin/true", text, flags=re.M), encoding="utf-8")
        found += run("systemd-analyze", "verify", "--man=no", str(copy))
    return found if count else ["no unit was found"]


def manual_pages(repository, folder):
    found = []
    for source, page in USAGES:
        options = set(OPTION.findall((repository / source).read_text(encoding="utf-8"))) - {"--"}
        if not options:
            found.append(f"{source}: no option was found")
        counts = []
        for language in ("en", "ur"):
            path = folder / "man" / language / page
            text = path.read_text(encoding="utf-8")
            plain = text.replace("\\-", "-")
            name = f"man/{language}/{page}"
            found += [f"{name}: {option} is missing" for option in sorted(options) if option not in plain]
            found += [f"{name}: {line}" for line in run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", str(path)) if line]
            counts.append([line.split()[0] for line in text.splitlines() if line.startswith((".SH", ".TP", ".PP"))])
            if language == "ur":
                for line in text.splitlines():
                    found += [p for p in urdu(name, line) if re.search(r"[\u0621-\u06d3]", line) and "no Urdu" not in p]
        if counts[0] != counts[1]:
            found.append(f"{page}: the two languages do not have the same parts")
    return found


def build_depends(repository):
    """What the packages are built with is what a newcomer's computer gets."""
    control = (repository / "packaging/debian/control").read_text(encoding="utf-8")
    block = re.search(r"^Build-Depends:\n((?: .*\n)+)", control, re.M).group(1)
    wanted = {re.split(r"[ (]", line.strip(" ,"))[0] for line in block.splitlines()} - {"debhelper-compat"}
    script = "packaging/debian-packages.sh"
    lists = subprocess.run(["bash", "-c", f'. {script}; echo "${{build_packages[@]}} ${{package_packages[@]}}"'],
                           cwd=repository, capture_output=True, text=True, check=True).stdout.split()
    return [f"{script}: {package} of Build-Depends is missing" for package in sorted(wanted - set(lists))]


def components(repository):
    found = []
    known = json.loads((repository / "resources/licences/components.json").read_text(encoding="utf-8"))["components"]
    shown = {source for component in known for source in component["debianSources"]}
    for source in re.findall(r"^([\w.+-]+) ", (repository / "packaging/windows/sources.txt").read_text(encoding="utf-8"), re.M):
        if source not in shown:
            found.append(f"components.json: {source} of packaging/windows/sources.txt is missing")
    for component in known:
        found += urdu("components.json", component["use"]["ur"])
        if not component["debianSources"]:
            found.append(f"components.json: {component['name']} has no source package")
    return found


def unit_places(repository):
    """Debian 12's debhelper enables units that it finds in /lib/systemd/system, and is silent about all others."""
    parts = (repository / "packaging/linux/CMakeLists.txt").read_text(encoding="utf-8")
    places = re.findall(r"install\(FILES\s+\S+\.service\s+DESTINATION\s+(\S+)", parts)
    return [f"a unit is installed to {place}" for place in places if place != "/lib/systemd/system"] if places else ["no unit is installed"]


def kiosk_recipe(repository):
    """install.sh puts every part in its place, and takes every one of them back."""
    folder = repository / "packaging/kiosk"
    script = (folder / "install.sh").read_text(encoding="utf-8")
    undo = script[script.index("--undo ]"):script.index("\nfi")]
    install = script[script.index("\nfi"):]
    units = re.search(r'^units="(.*)"$', script, re.M).group(1).split()
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    found = [f"install.sh does not install {name}" for name in names
             if name not in ("install.sh", "try.sh") and name not in units and f" {name} /" not in install]
    places = set(re.findall(r" (/(?:etc|usr)/\S+)$", install, re.M)) - {"/etc/mahfooz/policy.json"}  # the administrator's
    found += [f"install.sh --undo leaves {place}" for place in sorted(places) if not any(
        part in undo for part in (place, str(Path(place).parent) + " "))]
    return found


def scripts(repository):
    """The shell can read them, and what one of them or a workflow calls is there and can be run."""
    found = []
    for path in sorted([*repository.glob("packaging/**/*.sh"), *repository.glob("packaging/kiosk/*"), repository / ".ci/run"]):
        if path.is_file() and (path.suffix == ".sh" or path.read_text(encoding="utf-8").startswith("#!")):
            found += run("bash", "-n", str(path))
    callers = [*repository.glob(".github/workflows/*.yml"), repository / ".ci/run", repository / "CONTRIBUTING.md"]
    for caller in callers:
        for line in re.findall(r"^(?:.*run: |sudo |exec |[ \t]*)((?:packaging|\.ci)/[\w./-]+)", caller.read_text(encoding="utf-8"), re.M):
            if not os.access(repository / line, os.X_OK):
                found.append(f"{caller.name}: {line} cannot be run")
    return found


def workflows(repository):
    """One of them does what .ci/run does; all are YAML."""
    steps = []
    for path in sorted(repository.glob(".github/workflows/*.yml")):
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            steps += [step.get("run", "") for step in job["steps"]]
    return [] if ".ci/run" in steps else ["no workflow runs .ci/run"]


def main():
    repository = Path(sys.argv[1]).resolve()
    folder = repository / "packaging/linux"
    with tempfile.TemporaryDirectory() as scratch:
        found = (desktop_entry(folder) + metainfo(folder, Path(scratch)) + units(repository, Path(scratch))
                 + manual_pages(repository, folder) + build_depends(repository) + components(repository)
                 + unit_places(repository) + kiosk_recipe(repository) + scripts(repository) + workflows(repository))
    print("\n".join(found) if found else "the parts of the packages are in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
