#include "app/intake/FeedSecrets.h"

#include "core/case/Encoding.h"

#include <sodium.h>

#include <charconv>

namespace mahfooz::intake {

namespace {

constexpr std::size_t kMaximumTokenBytes = 128;
constexpr std::size_t kOpaqueBytes = 16;  // enough that no two cases share an id

std::string tokenContext(PlatformId platform) {
  return "feed page token of platform " + std::to_string(platform);
}

std::optional<FeedPosition> positionFrom(std::string_view text) {
  FeedPosition position;
  const char* const end = text.data() + text.size();
  const auto cursor = std::from_chars(text.data(), end, position.cursor);
  if (cursor.ec != std::errc() || cursor.ptr == end) return std::nullopt;
  const auto origin = std::from_chars(cursor.ptr + 1, end, position.origin);
  if (origin.ec != std::errc() || origin.ptr != end) return std::nullopt;
  return position;
}

}  // namespace

PlatformKeys storedKeys(const cases::StorageKeys& keys, std::string_view functionKey,
                        std::string_view subscriptionKey) {
  return {keys.reference("platform function key", functionKey),
          keys.reference("platform subscription key", subscriptionKey)};
}

std::string newPlatformKey() {
  std::array<std::uint8_t, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return cases::toHex(bytes);
}

std::string opaqueCaseId(const cases::StorageKeys& keys, PlatformId platform, const CaseReference& reference) {
  const auto id = keys.reference("case id of platform " + std::to_string(platform), cases::textOf(reference));
  return cases::toHex(std::span(id).first(kOpaqueBytes));
}

cases::KeyedReference valueReference(const cases::StorageKeys& keys, Algorithm algorithm, std::string_view value) {
  return keys.reference(algorithmName(algorithm), value);
}

std::string pageToken(const cases::StorageKeys& keys, PlatformId platform, const FeedPosition& position) {
  const std::string text = std::to_string(position.cursor) + " " + std::to_string(position.origin);
  return cases::toHex(keys.seal(text, cases::bytesOf(tokenContext(platform))));
}

std::optional<FeedPosition> openPageToken(const cases::StorageKeys& keys, PlatformId platform,
                                          std::string_view untrustedToken) {
  const auto sealed = cases::fromHex(untrustedToken, kMaximumTokenBytes);
  if (!sealed) return std::nullopt;
  const auto text = keys.open(*sealed, cases::bytesOf(tokenContext(platform)));
  if (!text) return std::nullopt;
  return positionFrom(*text);
}

}  // namespace mahfooz::intake
