#include "core/text/TypedCode.h"
#include "core/text/Utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace mahfooz::text {

namespace {

constexpr UChar32 kTatweel = 0x0640;
constexpr UChar32 kUrduFullStop = 0x06D4;

bool isSkipped(UChar32 point) {
  return u_isUWhiteSpace(point) || u_hasBinaryProperty(point, UCHAR_DASH) ||
         u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_charType(point) == U_FORMAT_CHAR ||
         point == kTatweel || point == kUrduFullStop;
}

// The code's symbol that one character stands for; nothing when it stands for none.
std::optional<char> symbolOf(UChar32 point) {
  if (const std::int32_t digit = u_charDigitValue(point); digit >= 0) return static_cast<char>('0' + digit);
  if (point >= 'a' && point <= 'z') return static_cast<char>(point - 'a' + 'A');
  if (point >= 'A' && point <= 'Z') return static_cast<char>(point);
  return std::nullopt;
}

const icu::Normalizer2* compatibilityForms() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* forms = icu::Normalizer2::getNFKCInstance(status);
  return U_SUCCESS(status) ? forms : nullptr;
}

// The same for characters that NFKC takes for one ASCII letter or digit, such as full-width letters.
std::optional<char> compatibleSymbolOf(UChar32 point) {
  const icu::Normalizer2* forms = compatibilityForms();
  icu::UnicodeString plain;  // short: stays in the object, off the heap
  if (forms == nullptr || !forms->getDecomposition(point, plain) || plain.length() != 1) return std::nullopt;
  return symbolOf(plain.char32At(0));
}

}  // namespace

std::optional<std::size_t> foldTypedCode(std::string_view untrustedUtf8, std::span<char> out) {
  std::size_t written = 0;
  while (!untrustedUtf8.empty()) {
    const char32_t untrustedPoint = takeCodePoint(untrustedUtf8);
    if (untrustedPoint == kNotUtf8) return std::nullopt;
    const auto point = static_cast<UChar32>(untrustedPoint);
    if (isSkipped(point)) continue;
    auto symbol = symbolOf(point);
    if (!symbol) symbol = compatibleSymbolOf(point);
    if (!symbol || written == out.size()) return std::nullopt;
    out[written++] = *symbol;
  }
  return written;
}

}  // namespace mahfooz::text
