#include "app/cli/OpenedCase.h"

#include "core/case/GuardedBytes.h"
#include "core/submit/IntakeClient.h"

#include <cstdio>

namespace mahfooz::cli {

namespace {

// One line from standard input; longer than any PIN with its spaces is no PIN.
Result<cases::Pin> pinFromStandardInput() {
  constexpr int kLineBytes = 128;
  auto line = cases::GuardedBytes::allocate(kLineBytes);
  if (!line) return line.error();
  char* text = reinterpret_cast<char*>(line->bytes().data());
  return cases::Pin::parse(std::fgets(text, kLineBytes, stdin) != nullptr ? std::string_view(text) : "");
}

Result<cases::Pin> pinFrom(const QString& word) {
  return word == QLatin1String("-") ? pinFromStandardInput() : cases::Pin::parse(word.toStdString());
}

}  // namespace

Result<OpenedCase> openCase(const CaseAccess& access) {
  auto profile = submit::readServiceProfile(access.profile);
  if (!profile) return profile.error();
  auto number = cases::CaseNumber::parse(access.caseNumber.toStdString());
  if (!number) return number.error();
  auto pin = pinFrom(access.pin);
  if (!pin) return pin.error();
  return OpenedCase{std::move(*profile), std::move(*number), std::move(*pin)};
}

}  // namespace mahfooz::cli
