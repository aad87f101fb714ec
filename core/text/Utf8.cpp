#include "core/text/Utf8.h"

#include <array>
#include <cstddef>

namespace mahfooz::text {

namespace {

// A sequence's length, the bits that mark its first byte, and the smallest character that needs that length.
struct Form {
  std::size_t length;
  unsigned mask;
  unsigned mark;
  char32_t least;
};
constexpr auto kForms = std::to_array<Form>({{1, 0x80, 0x00, 0x0},  //
                                             {2, 0xE0, 0xC0, 0x80},
                                             {3, 0xF0, 0xE0, 0x800},
                                             {4, 0xF8, 0xF0, 0x10000}});

unsigned byteAt(std::string_view bytes, std::size_t at) noexcept {
  return static_cast<unsigned char>(bytes[at]);
}

bool isScalar(char32_t point) noexcept {
  return point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
}

char32_t decode(std::string_view bytes, const Form& form) noexcept {
  if (bytes.size() < form.length) return kNotUtf8;
  char32_t point = byteAt(bytes, 0) & ~form.mask;
  for (std::size_t at = 1; at < form.length; ++at) {
    const unsigned next = byteAt(bytes, at);
    if ((next & 0xC0U) != 0x80U) return kNotUtf8;
    point = (point << 6U) | (next & 0x3FU);
  }
  return point >= form.least && isScalar(point) ? point : kNotUtf8;
}

}  // namespace

char32_t takeCodePoint(std::string_view& rest) noexcept {
  for (const Form& form : kForms) {
    if ((byteAt(rest, 0) & form.mask) != form.mark) continue;
    const char32_t point = decode(rest, form);
    rest.remove_prefix(point == kNotUtf8 ? 1 : form.length);
    return point;
  }
  rest.remove_prefix(1);
  return kNotUtf8;
}

void appendCodePoint(std::string& utf8, char32_t point) {
  const Form* form = kForms.data();
  while (form->length < kForms.size() && point >= (form + 1)->least)
    ++form;
  for (std::size_t at = 0; at < form->length; ++at) {
    const std::size_t shift = 6 * (form->length - 1 - at);
    const unsigned bits = (static_cast<unsigned>(point) >> shift) & (at == 0 ? ~form->mask & 0xFFU : 0x3FU);
    utf8.push_back(static_cast<char>(bits | (at == 0 ? form->mark : 0x80U)));
  }
}

bool isValidUtf8(std::string_view untrustedBytes) noexcept {
  while (!untrustedBytes.empty()) {
    if (takeCodePoint(untrustedBytes) == kNotUtf8) return false;
  }
  return true;
}

}  // namespace mahfooz::text
