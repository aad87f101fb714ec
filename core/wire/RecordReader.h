#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::wire {

// Takes numbers from a payload. Reading past its end gives zeros and is remembered: ask isExact() before believing.
class RecordReader {
 public:
  explicit RecordReader(std::span<const std::uint8_t> untrustedPayload) noexcept : m_rest(untrustedPayload) {}

  std::uint32_t number(std::size_t byteCount) noexcept {
    std::uint32_t value = 0;
    const auto taken = bytes(byteCount);
    for (std::size_t i = taken.size(); i > 0; --i)
      value = (value << 8U) | taken[i - 1];
    return value;
  }

  std::span<const std::uint8_t> bytes(std::size_t count) noexcept {
    if (count > m_rest.size()) {
      m_overrun = true;
      m_rest = {};
      return {};
    }
    const auto taken = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return taken;
  }

  // All of the payload was taken, and no more.
  [[nodiscard]] bool isExact() const noexcept { return m_rest.empty() && !m_overrun; }

 private:
  std::span<const std::uint8_t> m_rest;
  bool m_overrun = false;
};

}  // namespace mahfooz::wire
