#include "core/case/Pin.h"

#include "core/case/Sodium.h"
#include "core/text/TypedCode.h"

#include <sodium.h>

namespace mahfooz::cases {

namespace {

char withoutLookAlike(char symbol) noexcept {
  if (symbol == 'O') return '0';
  return symbol == 'I' || symbol == 'L' ? '1' : symbol;
}

}  // namespace

Pin Pin::random() {
  startSodium();
  Pin pin;
  for (char& digit : pin.m_digits)
    digit = static_cast<char>('0' + randombytes_uniform(10));  // without modulo bias
  return pin;
}

Result<Pin> Pin::parse(std::string_view untrustedUtf8) {
  Pin pin;
  if (text::foldTypedCode(untrustedUtf8, pin.m_digits) != kDigits) return ErrorCode::PinInvalid;
  for (char& digit : pin.m_digits) {
    digit = withoutLookAlike(digit);
    if (digit < '0' || digit > '9') return ErrorCode::PinInvalid;
  }
  return pin;
}

Pin::Pin(Pin&& other) noexcept : m_digits(other.m_digits) {
  sodium_memzero(other.m_digits.data(), other.m_digits.size());
}

Pin& Pin::operator=(Pin&& other) noexcept {
  if (this == &other) return *this;
  m_digits = other.m_digits;
  sodium_memzero(other.m_digits.data(), other.m_digits.size());
  return *this;
}

Pin::~Pin() {
  sodium_memzero(m_digits.data(), m_digits.size());
}

}  // namespace mahfooz::cases
