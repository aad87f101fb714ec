#include "core/case/Pin.h"

#include "core/text/TypedCode.h"

#include <sodium.h>

#include <utility>

namespace mahfooz::cases {

namespace {

char withoutLookAlike(char symbol) noexcept {
  if (symbol == 'O') return '0';
  return symbol == 'I' || symbol == 'L' ? '1' : symbol;
}

}  // namespace

Pin Pin::random() {
  Pin pin;
  for (char& digit : pin.writable())
    digit = static_cast<char>('0' + randombytes_uniform(10));  // without modulo bias
  return pin;
}

Result<Pin> Pin::parse(std::string_view untrustedUtf8) {
  Pin pin;
  if (text::foldTypedCode(untrustedUtf8, pin.writable()) != kDigits) return ErrorCode::PinInvalid;
  for (char& digit : pin.writable()) {
    digit = withoutLookAlike(digit);
    if (digit < '0' || digit > '9') return ErrorCode::PinInvalid;
  }
  return pin;
}

// A computer that has not even these few pages left cannot go on.
Pin::Pin() : m_digits(std::move(GuardedBytes::allocate(kDigits).value())) {}

std::span<char> Pin::writable() noexcept {
  return {reinterpret_cast<char*>(m_digits.bytes().data()), m_digits.bytes().size()};
}

std::string_view Pin::digits() const noexcept {
  return {reinterpret_cast<const char*>(m_digits.bytes().data()), m_digits.bytes().size()};
}

Pin::Pin(Pin&& other) noexcept = default;
Pin& Pin::operator=(Pin&& other) noexcept = default;
Pin::~Pin() = default;

}  // namespace mahfooz::cases
