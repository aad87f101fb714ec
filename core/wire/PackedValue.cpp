#include "core/wire/PackedValue.h"

#include "core/base/Base64.h"
#include "core/base/Check.h"
#include "core/wire/Protocol.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <string_view>
#include <utility>

namespace mahfooz::wire {

namespace {

constexpr std::size_t kPdqDigits = 2 * kPdqBytes;

std::uint8_t hexDigitValue(char digit) noexcept {
  return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

void appendHex(std::vector<std::uint8_t>& bytes, std::string_view hex) {
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes.push_back(static_cast<std::uint8_t>(hexDigitValue(hex[i]) * 16 + hexDigitValue(hex[i + 1])));
}

SecretText toHex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  SecretText text = SecretText::ofSize(2 * bytes.size());
  char* place = text.data();
  for (const std::uint8_t byte : bytes) {
    *place++ = kDigits[byte >> 4U];
    *place++ = kDigits[byte & 0xFU];
  }
  return text;
}

std::uint32_t numberIn(std::string_view digits) noexcept {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "<hex>,<quality>,<seconds>.<3 decimals>"
void appendFrame(std::vector<std::uint8_t>& bytes, std::string_view line) {
  const auto comma = line.find(',', kPdqDigits + 1);
  const auto point = line.size() - 4;
  appendHex(bytes, line.substr(0, kPdqDigits));
  bytes.push_back(static_cast<std::uint8_t>(numberIn(line.substr(kPdqDigits + 1, comma - kPdqDigits - 1))));
  const std::uint32_t milliseconds =
      1000 * numberIn(line.substr(comma + 1, point - comma - 1)) + numberIn(line.substr(point + 1));
  for (unsigned shift = 0; shift < 32; shift += 8)
    bytes.push_back(static_cast<std::uint8_t>(milliseconds >> shift));
}

void appendFrame(std::string& text, std::span<const std::uint8_t> frame) {
  std::uint32_t milliseconds = 0;
  for (std::size_t i = 4; i > 0; --i)
    milliseconds = (milliseconds << 8U) | frame[kPdqBytes + i];
  std::array<char, 32> tail{};
  const int length = std::snprintf(tail.data(), tail.size(), ",%u,%u.%03u", static_cast<unsigned>(frame[kPdqBytes]),
                                   milliseconds / 1000, milliseconds % 1000);
  text.append(toHex(frame.first(kPdqBytes))).append(tail.data(), static_cast<std::size_t>(length));
}

SecretText framesText(std::span<const std::uint8_t> bytes) {
  constexpr std::size_t kLongestLine = kPdqDigits + 32;  // with its tail, see appendFrame
  if (bytes.size() % kVpdqFrameBytes != 0) return {};
  std::string text;
  text.reserve(bytes.size() / kVpdqFrameBytes * kLongestLine);  // growing would leave copies behind
  for (; !bytes.empty(); bytes = bytes.subspan(kVpdqFrameBytes)) {
    if (!text.empty()) text += '\n';
    appendFrame(text, bytes.first(kVpdqFrameBytes));
  }
  return SecretText::takeOver(std::move(text));
}

}  // namespace

bool isLongValue(Algorithm algorithm) noexcept {
  return algorithm == Algorithm::Vpdq || algorithm == Algorithm::TmkPdqf;
}

std::vector<std::uint8_t> packedValue(const Fingerprint& fingerprint) {
  check(isWellFormed(fingerprint.algorithm, fingerprint.value));
  std::vector<std::uint8_t> bytes;
  switch (fingerprint.algorithm) {
    case Algorithm::Pdq:
    case Algorithm::Md5:
      appendHex(bytes, fingerprint.value);
      break;
    case Algorithm::Vpdq:
      for (const std::string_view line : vpdqLines(fingerprint.value))
        appendFrame(bytes, line);
      break;
    case Algorithm::TmkPdqf:
      bytes = fromBase64(fingerprint.value).value_or(std::vector<std::uint8_t>{});
      break;
  }
  return bytes;
}

SecretText unpackedValue(Algorithm algorithm, std::span<const std::uint8_t> untrustedBytes) {
  switch (algorithm) {
    case Algorithm::Pdq:
    case Algorithm::Md5:
      return toHex(untrustedBytes);
    case Algorithm::Vpdq:
      return framesText(untrustedBytes);
    case Algorithm::TmkPdqf:
      return SecretText::takeOver(toBase64(untrustedBytes));
  }
  return {};
}

}  // namespace mahfooz::wire
