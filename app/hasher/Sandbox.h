#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>

namespace mahfooz::hasher {

// The lock-down, one implementation a platform, chosen by the build. It fails closed: where any part is missing, an
// error comes back and the hasher reads nothing. There is no weaker mode and no switch.
//
//   mayAnswer()        before a byte is written
//   prepareProcess()   at the very start, before the input is looked at
//   ...                map the input, make the libraries ready (whatever they open or ask for, they do here)
//   lockDown()         for good; only then is the first byte of the input parsed
//
// After lockDown() the process can use memory, write to its answer pipe and end. It cannot open, create or list a file,
// make a socket, start a program, a process or a thread, look into or signal another process, ask for the time of
// day, or map memory that can be executed. Whatever it tries else ends it at once.

// Whether standard output is a pipe with a reader: an answer cannot land in a file, on a terminal or in a socket.
[[nodiscard]] bool mayAnswer();

// Closes every descriptor but the standard input and the answer pipe (standard output), and ties the process to its
// parent. Errors: SandboxUnavailable.
[[nodiscard]] Result<void> prepareProcess();

// What is to be done, as far as the lock-down must know.
struct Work {
  enum class Kind : std::uint8_t { Photo, Video };
  Kind kind = Kind::Photo;
  std::size_t inputBytes = 0;  // that are mapped
};

// Looks for itself that each part is in force before it says so. Errors: SandboxUnavailable.
[[nodiscard]] Result<void> lockDown(Work work);

}  // namespace mahfooz::hasher
