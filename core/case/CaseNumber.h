#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace mahfooz::cases {

// The name of a case, made by the client: 11 random symbols of Crockford's base32 (55 bits) and a check symbol.
class CaseNumber {
 public:
  [[nodiscard]] static CaseNumber random();

  // Forgiving: any case, spaces, hyphens, bidi marks, O for 0, I and L for 1, digits of any script. CaseNumberInvalid
  // when the rest is not 12 symbols or the check symbol does not fit.
  [[nodiscard]] static Result<CaseNumber> parse(std::string_view untrustedUtf8);

  // "7K3M-Q9XD-42TN": the one form in which it is shown, sent and stored.
  [[nodiscard]] const std::string& text() const noexcept { return m_text; }

  CaseNumber(const CaseNumber&) = default;
  CaseNumber(CaseNumber&&) noexcept = default;
  CaseNumber& operator=(const CaseNumber&) = default;
  CaseNumber& operator=(CaseNumber&&) noexcept = default;
  ~CaseNumber();  // overwrites it

  friend bool operator==(const CaseNumber&, const CaseNumber&) = default;

 private:
  explicit CaseNumber(std::string text) : m_text(std::move(text)) {}
  std::string m_text;
};

}  // namespace mahfooz::cases
