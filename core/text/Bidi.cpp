#include "core/text/Bidi.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace mahfooz::text {

namespace {

constexpr std::string_view kLeftToRightIsolate = "\u2066";
constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";
constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kIsolateBytes = kPopIsolate.size();

bool isLetter(char byte) {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

bool isDigit(char byte) {
  return byte >= '0' && byte <= '9';
}

// Inside a run: between two letters or digits, never at its end. A space joins letters only: "Child Abuse", but not "20 21".
bool joins(char before, char byte, char after) {
  const bool between = (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after));
  if (byte == ' ') return isLetter(before) && isLetter(after);
  return between && std::string_view("-./:@_+").find(byte) != std::string_view::npos;
}

// How long the run is that begins here; 0 when none does.
std::size_t runLength(std::string_view text) {
  const bool plus = text.size() > 1 && text[0] == '+' && isDigit(text[1]);
  std::size_t end = plus ? 1 : 0;
  while (end < text.size()) {
    const bool joined = end > 0 && end + 1 < text.size() && joins(text[end - 1], text[end], text[end + 1]);
    if (!isLetter(text[end]) && !isDigit(text[end]) && !joined) break;
    ++end;
  }
  return end;
}

bool isPlainNumber(std::string_view run) {
  return std::all_of(run.begin(), run.end(), isDigit);
}

bool opensIsolate(std::string_view text) {
  return text.starts_with("\u2066") || text.starts_with("\u2067") || text.starts_with(kFirstStrongIsolate);
}

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

std::string withIsolatedRuns(std::string_view utf8) {
  std::string out;
  int depth = 0;
  while (!utf8.empty()) {
    std::size_t length = depth == 0 ? runLength(utf8) : 0;
    const bool wrap = length > 0 && !isPlainNumber(utf8.substr(0, length));
    if (length == 0) length = 1;
    if (opensIsolate(utf8)) {
      ++depth;
      length = kIsolateBytes;
    } else if (utf8.starts_with(kPopIsolate)) {
      depth = std::max(0, depth - 1);
      length = kIsolateBytes;
    }
    out.append(wrap ? kLeftToRightIsolate : "").append(utf8.substr(0, length)).append(wrap ? kPopIsolate : "");
    utf8.remove_prefix(length);
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
