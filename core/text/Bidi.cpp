#include "core/text/Bidi.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>

namespace mahfooz::text {

namespace {

constexpr std::string_view kLeftToRightIsolate = "\u2066";
constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";
constexpr char32_t kReplacement = 0xFFFD;

}  // namespace

std::string withoutBidiControls(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    char32_t point = takeCodePoint(utf8);
    if (point == kNotUtf8) point = kReplacement;
    if (!u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_BIDI_CONTROL)) appendCodePoint(out, point);
  }
  return out;
}

std::string isolatedLeftToRight(std::string_view utf8) {
  return std::string(kLeftToRightIsolate).append(withoutBidiControls(utf8)).append(kPopIsolate);
}

std::string isolated(std::string_view utf8) {
  return std::string(kFirstStrongIsolate).append(withoutBidiControls(utf8)).append(kPopIsolate);
}

}  // namespace mahfooz::text
