#include "core/text/SearchKey.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <optional>

namespace mahfooz::text {

namespace {

// What an Arabic keyboard writes for a letter of Urdu.
UChar32 asUrduWritesIt(UChar32 point) {
  switch (point) {
    case 0x064A:  // yeh
    case 0x0649:  // alef maksura
      return 0x06CC;
    case 0x0643:  // kaf
      return 0x06A9;
    case 0x0647:  // heh
    case 0x0629:  // teh marbuta
    case 0x06C3:
    case 0x06D5:
      return 0x06C1;
    default:
      return point;
  }
}

bool isMark(UChar32 point) {
  return (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

// One character of the key; nothing for what is passed over in silence.
std::optional<UChar32> keyOf(UChar32 point) {
  constexpr UChar32 kTatweel = 0x0640;
  if (isMark(point) || point == kTatweel) return std::nullopt;
  if (u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return std::nullopt;
  if (const std::int32_t digit = u_charDigitValue(point); digit >= 0) return UChar32{'0'} + digit;
  return u_isalpha(point) ? asUrduWritesIt(point) : UChar32{' '};
}

icu::UnicodeString folded(std::string_view utf8) {
  UErrorCode error = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error)) return text;
  const icu::UnicodeString decomposed = apart->normalize(fold->normalize(text, error), error);
  return U_FAILURE(error) ? text : decomposed;
}

}  // namespace

std::string searchKey(std::string_view untrustedUtf8) {
  const icu::UnicodeString text = folded(untrustedUtf8);
  icu::UnicodeString key(u' ');
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const auto point = keyOf(text.char32At(at));
    if (point && (*point != U' ' || key.char32At(key.length() - 1) != U' ')) key.append(*point);
  }
  if (key.length() == 1) return {};
  if (key.char32At(key.length() - 1) != U' ') key.append(u' ');
  std::string utf8;
  return key.toUTF8String(utf8);
}

bool holdsEveryWord(std::string_view textKey, std::string_view queryKey) {
  std::size_t at = 0;
  while (at + 1 < queryKey.size()) {
    const std::size_t end = queryKey.find(' ', at + 1);
    if (textKey.find(queryKey.substr(at, end - at)) == std::string_view::npos) return false;
    at = end;
  }
  return true;
}

}  // namespace mahfooz::text
