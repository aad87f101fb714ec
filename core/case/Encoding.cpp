#include "core/case/Encoding.h"

#include <sodium.h>

#include <algorithm>

namespace mahfooz::cases {

namespace {

constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL;

bool isLowerHex(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

}  // namespace

std::span<const std::uint8_t> bytesOf(std::string_view text) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view textOf(std::span<const std::uint8_t> bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string toBase64(std::span<const std::uint8_t> bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), kBase64), '\0');  // counts the final zero
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), kBase64);
  out.pop_back();
  return out;
}

std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view untrusted, std::size_t maximumBytes) {
  if (untrusted.empty()) return std::vector<std::uint8_t>();  // libsodium takes no null pointers
  const std::size_t mostDecoded = untrusted.size() / 4 * 3;
  if (untrusted.size() % 4 != 0 || mostDecoded > maximumBytes + 2) return std::nullopt;
  std::vector<std::uint8_t> out(mostDecoded);
  std::size_t size = 0;
  if (sodium_base642bin(out.data(), out.size(), untrusted.data(), untrusted.size(), nullptr, &size, nullptr, kBase64) !=
          0 ||
      size > maximumBytes)
    return std::nullopt;
  out.resize(size);
  return out;
}

std::string toHex(std::span<const std::uint8_t> bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes.data(), bytes.size());
  out.pop_back();
  return out;
}

std::optional<std::vector<std::uint8_t>> fromHex(std::string_view untrusted, std::size_t maximumBytes) {
  if (untrusted.empty()) return std::vector<std::uint8_t>();
  if (untrusted.size() % 2 != 0 || untrusted.size() / 2 > maximumBytes || !std::ranges::all_of(untrusted, isLowerHex))
    return std::nullopt;
  std::vector<std::uint8_t> out(untrusted.size() / 2);
  std::size_t size = 0;
  sodium_hex2bin(out.data(), out.size(), untrusted.data(), untrusted.size(), nullptr, &size, nullptr);
  return out;
}

}  // namespace mahfooz::cases
