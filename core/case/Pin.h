#pragma once

#include "core/base/Result.h"
#include "core/case/GuardedBytes.h"

#include <span>
#include <string_view>

namespace mahfooz::cases {

// Eight random digits that only the person knows. Lives in guarded memory only and is wiped when it goes.
class Pin {
 public:
  static constexpr std::size_t kDigits = 8;

  [[nodiscard]] static Pin random();

  // Forgiving: spaces, hyphens, bidi marks, digits of any script, O I L as in the case number. PinInvalid otherwise.
  [[nodiscard]] static Result<Pin> parse(std::string_view untrustedUtf8);

  Pin(Pin&& other) noexcept;
  Pin& operator=(Pin&& other) noexcept;
  Pin(const Pin&) = delete;
  Pin& operator=(const Pin&) = delete;
  ~Pin();

  // Western digits, no separator.
  [[nodiscard]] std::string_view digits() const noexcept;  // empty once it was moved away

 private:
  Pin();
  [[nodiscard]] std::span<char> writable() noexcept;

  GuardedBytes m_digits;
};

}  // namespace mahfooz::cases
