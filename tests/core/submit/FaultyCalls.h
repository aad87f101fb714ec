#pragma once

namespace mahfooz::tests {

// Stands between the code under test and the system calls with which it changes a disk (mkdir, openat with O_CREAT,
// write, fsync, renameat, unlinkat): this executable's own definitions come before the C library's.

enum class Fault {
  None,
  Error,       // the call fails with `error` and does nothing
  ShortWrite,  // a write takes half of its bytes, and the next fails with `error`; other calls as Error
  Kill,        // the process is killed in place of the call
};

// From now on; the call with this number (counted from 1) meets the fault, all others work.
void armFault(Fault fault, int atCall, int error = 0);

// No more faults; gives how many calls there were.
int disarmFault();

}  // namespace mahfooz::tests
