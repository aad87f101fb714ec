#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::cases {

// Secret bytes in memory of their own (sodium_malloc): between guard pages, kept out of swap and core dumps where the
// system allows it, wiped when they go.
class GuardedBytes {
 public:
  // Zeroed. OutOfMemory.
  [[nodiscard]] static Result<GuardedBytes> allocate(std::size_t size);

  GuardedBytes(GuardedBytes&& other) noexcept;
  GuardedBytes& operator=(GuardedBytes&& other) noexcept;
  GuardedBytes(const GuardedBytes&) = delete;
  GuardedBytes& operator=(const GuardedBytes&) = delete;
  ~GuardedBytes();

  [[nodiscard]] std::span<std::uint8_t> bytes() noexcept { return {m_data, m_size}; }
  [[nodiscard]] std::span<const std::uint8_t> bytes() const noexcept { return {m_data, m_size}; }

 private:
  GuardedBytes(std::uint8_t* data, std::size_t size) noexcept : m_data(data), m_size(size) {}
  std::uint8_t* m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace mahfooz::cases
