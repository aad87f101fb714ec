#pragma once

#include <cstdint>
#include <span>

namespace mahfooz::fuzz {

// Reads every byte (a span that reaches too far is noticed) and tells two contents apart: FNV-1a, 64 bits.
class Digest {
 public:
  void add(std::span<const std::uint8_t> bytes) noexcept {
    for (const std::uint8_t byte : bytes)
      m_value = (m_value ^ byte) * 0x100000001B3U;
  }
  [[nodiscard]] std::uint64_t value() const noexcept { return m_value; }

 private:
  std::uint64_t m_value = 0xCBF29CE484222325U;
};

}  // namespace mahfooz::fuzz
