#include "core/case/GuardedBytes.h"

#include "core/case/Sodium.h"

#include <sodium.h>

#include <utility>

namespace mahfooz::cases {

Result<GuardedBytes> GuardedBytes::allocate(std::size_t size) {
  startSodium();
  auto* data = static_cast<std::uint8_t*>(sodium_malloc(size));
  if (data == nullptr) return ErrorCode::OutOfMemory;
  sodium_memzero(data, size);
  return GuardedBytes(data, size);
}

GuardedBytes::GuardedBytes(GuardedBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

GuardedBytes& GuardedBytes::operator=(GuardedBytes&& other) noexcept {
  std::swap(m_data, other.m_data);
  std::swap(m_size, other.m_size);
  return *this;
}

GuardedBytes::~GuardedBytes() {
  sodium_free(m_data);
}

}  // namespace mahfooz::cases
