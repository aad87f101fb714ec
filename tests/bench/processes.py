"""Whole processes, timed: processor time, wall time and peak memory as the system counts them for a process that has ended."""
import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass

# What the hasher starts with instead of the caller's environment (core/wire/HasherEnvironment.h); with any other it
# begins anew, which would be counted.
HASHER_ENVIRONMENT_HEADER = "core/wire/HasherEnvironment.h"


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: float  # MiB resident, of the largest process
    output: bytes


def drained(pipe):
    while pipe.read(1 << 16):
        pass
    return b""


def run(command, stdin=None, environment=None, keep=False):
    """Runs a command to its end, which must be a good one. Standard output goes into a pipe, as a program's would, and is
    kept only where it is wanted: the system counts the most that this process has ever held as memory of the next one
    that it starts. So `peak` is never less than what Python takes, some 15 MiB."""
    with tempfile.TemporaryFile() as complaints, open(stdin or os.devnull, "rb") as source:
        began = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdin=source, stdout=subprocess.PIPE,
                                   stderr=complaints, env=environment)
        output = process.stdout.read() if keep else drained(process.stdout)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            complaints.seek(0)
            raise SystemExit(f"{command[0]} ended with {process.returncode}: {complaints.read()[-2000:]!r}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output)


def alternate(ours, theirs, rounds):
    """Runs two commands in turn, once uncounted and then `rounds` times, and gives both lists of runs: what slows the
    computer down slows both."""
    lists = ([], [])
    for counted in [False] + [True] * rounds:
        for command, runs in zip((ours, theirs), lists):
            result = command()
            if counted:
                runs.append(result)
    return lists


def median(runs, figure):
    return statistics.median(getattr(one, figure) for one in runs)


def ratio(ours, theirs, figure):
    """The median over the pairs."""
    return statistics.median(getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs))
