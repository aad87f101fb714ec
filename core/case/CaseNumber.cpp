#include "core/case/CaseNumber.h"

#include "core/case/CaseNumberCheck.h"
#include "core/case/Sodium.h"
#include "core/case/Wipe.h"
#include "core/text/TypedCode.h"

#include <sodium.h>

#include <array>

namespace mahfooz::cases {

namespace {

using Values = std::array<std::uint8_t, kCaseNumberSymbols>;
constexpr std::size_t kGroup = 4;  // symbols between hyphens: as many as one reads aloud in a breath

std::string shown(const Values& values) {
  std::string text;
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (at > 0 && at % kGroup == 0) text.push_back('-');
    text.push_back(kCrockford[values[at]]);
  }
  return text;
}

}  // namespace

CaseNumber CaseNumber::random() {
  startSodium();
  Values values{};
  const auto drawn = std::span(values).first<kCaseNumberSymbols - 1>();
  for (std::uint8_t& value : drawn)
    value = static_cast<std::uint8_t>(randombytes_uniform(32));
  values.back() = checkSymbol(drawn);
  return CaseNumber(shown(values));
}

Result<CaseNumber> CaseNumber::parse(std::string_view untrustedUtf8) {
  std::array<char, kCaseNumberSymbols> symbols{};
  if (text::foldTypedCode(untrustedUtf8, symbols) != symbols.size()) return ErrorCode::CaseNumberInvalid;
  Values values{};
  for (std::size_t at = 0; at < symbols.size(); ++at) {
    const auto value = crockfordValue(symbols[at]);
    if (!value) return ErrorCode::CaseNumberInvalid;
    values[at] = *value;
  }
  if (!checkSymbolFits(values)) return ErrorCode::CaseNumberInvalid;
  return CaseNumber(shown(values));
}

CaseNumber::~CaseNumber() {
  wipe(m_text);
}

}  // namespace mahfooz::cases
