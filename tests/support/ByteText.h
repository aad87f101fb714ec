#pragma once

#include "tests/support/DrawnPicture.h"

#include <string_view>

namespace mahfooz::test {

// Writing the bytes of files by hand.

void add(Bytes& bytes, std::string_view text);
void add(Bytes& bytes, const Bytes& more);
void addLittleEndian(Bytes& bytes, std::uint32_t number, int size = 4);
void addBigEndian(Bytes& bytes, std::uint64_t number, int size = 4);

// Where the text stands for the first time at or after `from`. Throws when it is not there: a test would test nothing.
[[nodiscard]] std::size_t placeOf(const Bytes& bytes, std::string_view text, std::size_t from = 0);

// The file with these bytes in another place's stead.
[[nodiscard]] Bytes patched(Bytes bytes, std::size_t at, const Bytes& replacement);

}  // namespace mahfooz::test
