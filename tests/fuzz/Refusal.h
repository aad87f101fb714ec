#pragma once

#include "core/base/Check.h"
#include "core/base/Result.h"

namespace mahfooz::fuzz {

// A decoder blames the file, or says that memory ran out. Anything else is a fault of ours.
inline void checkRefusal(Error error) noexcept {
  const int number = static_cast<int>(error.code());
  check((number >= 100 && number < 200) || error.code() == ErrorCode::HasherOutOfMemory);
}

}  // namespace mahfooz::fuzz
