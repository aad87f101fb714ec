#pragma once

#include <source_location>

namespace mahfooz {

// States a fact that only a bug of ours can break; on in every build. Prints the source line (no values) and aborts.
// Nothing that comes from a file, the hasher, the network or a person is judged with it: that is an Error.
void check(bool fact, std::source_location where = std::source_location::current()) noexcept;

}  // namespace mahfooz
