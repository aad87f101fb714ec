#include "tests/support/ByteText.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string>

namespace mahfooz::test {

void add(Bytes& bytes, std::string_view text) {
  std::ranges::copy(text, std::back_inserter(bytes));
}

void add(Bytes& bytes, const Bytes& more) {
  bytes.insert(bytes.end(), more.begin(), more.end());
}

void addLittleEndian(Bytes& bytes, std::uint32_t number, int size) {
  for (int i = 0; i < size; ++i)
    bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

void addBigEndian(Bytes& bytes, std::uint64_t number, int size) {
  for (int i = size - 1; i >= 0; --i)
    bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

std::size_t placeOf(const Bytes& bytes, std::string_view text, std::size_t from) {
  const auto isSame = [](std::uint8_t byte, char c) { return byte == static_cast<std::uint8_t>(c); };
  const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(from);
  const auto found = std::search(begin, bytes.end(), text.begin(), text.end(), isSame);
  if (found == bytes.end()) throw std::runtime_error("not in the file: " + std::string(text));
  return static_cast<std::size_t>(found - bytes.begin());
}

Bytes patched(Bytes bytes, std::size_t at, const Bytes& replacement) {
  if (at + replacement.size() > bytes.size()) throw std::runtime_error("behind the end of the file");
  std::ranges::copy(replacement, bytes.begin() + static_cast<std::ptrdiff_t>(at));
  return bytes;
}

}  // namespace mahfooz::test
