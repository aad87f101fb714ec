"""What stands in the memory of a process: while it runs, and at the very last moment before the system takes it.

The last moment is the kernel's own (PTRACE_O_TRACEEXIT, ptrace(2)): all of the program's code has run, its exit handlers too,
and its memory is still there. Nothing is put into the program for it. The Python thread that calls seize() is the one that has
to call at_exit().
"""
import ctypes
import os
import re
import signal

PTRACE_CONT, PTRACE_SEIZE, PTRACE_O_TRACEEXIT, PTRACE_EVENT_EXIT = 7, 0x4206, 0x40, 6
WALL = 0x40000000
LARGEST_PIECE = 64 << 20

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
libc.ptrace.restype = ctypes.c_long


def ptrace(request, process, data):
    if libc.ptrace(request, process, None, data) == -1:
        raise OSError(ctypes.get_errno(), "ptrace")


def writable_pieces(process):
    """(place, bytes) of all memory that the process could have written, its stacks and what it shares among it."""
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in maps:
            start, end, rights, name = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \d+\s*(.*)", line).groups()
            if "w" not in rights or name.startswith("/dev/dri"):
                continue
            for place in range(int(start, 16), int(end, 16), LARGEST_PIECE):
                try:
                    memory.seek(place)
                    yield f"{name or 'anonymous'} {place:x}-{end}", memory.read(min(LARGEST_PIECE, int(end, 16) - place))
                except (OSError, ValueError):  # a guard page, or unmapped since
                    continue


def found_in_memory(process, secrets):
    """{what it is: [where, with what stands around it]} of secrets, {what it is: [bytes, ...]}."""
    found = {}
    for place, content in writable_pieces(process):
        for what, forms in secrets.items():
            for form in forms:
                at = content.find(form)
                if at >= 0:
                    found.setdefault(what, []).append(f"{place}+{at:x}: {content[max(0, at - 48):at + 80]!r}")
    return found


def seize(process):
    ptrace(PTRACE_SEIZE, process, PTRACE_O_TRACEEXIT)


def at_exit(popen, look):
    """Lets a seized process run to its last moment and gives what look() gives there, then lets it go. popen: its
    subprocess.Popen, which is told how it ended."""
    seen = None
    while True:
        _, status = os.waitpid(popen.pid, WALL)
        if not os.WIFSTOPPED(status):
            popen.returncode = os.waitstatus_to_exitcode(status)
            return seen
        if status >> 8 == signal.SIGTRAP | PTRACE_EVENT_EXIT << 8:
            seen = look()
            ptrace(PTRACE_CONT, popen.pid, None)
        else:
            stopping = os.WSTOPSIG(status)
            ptrace(PTRACE_CONT, popen.pid, stopping if status >> 16 == 0 else None)
