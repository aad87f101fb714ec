#include "app/hasher/AnswerPipe.h"

#include <windows.h>

namespace mahfooz::hasher {

// When a process ends, QProcess breaks off the reading that is under way and reads what is left; on a busy computer the
// last records were lost between the two. FlushFileBuffers waits until a pipe is empty, or broken.
void AnswerPipe::waitUntilRead() noexcept {
  FlushFileBuffers(GetStdHandle(STD_OUTPUT_HANDLE));
}

}  // namespace mahfooz::hasher
