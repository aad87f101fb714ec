#pragma once

#include "core/wire/Record.h"

namespace mahfooz::hasher {

// Standard output, for records and nothing else. Each record goes out at once. When the reader has gone, writing ends
// the process; there is nobody left to tell.
class AnswerPipe {
 public:
  AnswerPipe() noexcept;
  void send(const wire::Record& record) noexcept;

  // After the last record: returns when the reader has all, where the end of this process could cut it off.
  void waitUntilRead() noexcept;
};

}  // namespace mahfooz::hasher
