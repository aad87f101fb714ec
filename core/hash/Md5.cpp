#include "core/hash/Md5.h"

#include <array>
#include <cstddef>

#include <md5.h>

namespace mahfooz::hash {

struct Md5::State {
  MD5_CTX context{};
};

Md5::Md5() : m_state(std::make_unique<State>()) {
  MD5Init(&m_state->context);
}

Md5::Md5(Md5&&) noexcept = default;
Md5& Md5::operator=(Md5&&) noexcept = default;
Md5::~Md5() = default;

void Md5::add(std::span<const std::uint8_t> bytes) noexcept {
  MD5Update(&m_state->context, bytes.data(), bytes.size());
}

std::string Md5::finish() {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::array<std::uint8_t, MD5_DIGEST_LENGTH> digest{};
  MD5Final(digest.data(), &m_state->context);
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 0xFU];
  }
  return hex;
}

}  // namespace mahfooz::hash
