#include "app/cli/OperatorCodeCommand.h"

#include "app/cli/Json.h"
#include "core/case/GuardedBytes.h"
#include "core/case/OperatorCode.h"

#include <cstdio>
#include <optional>
#include <string_view>

namespace mahfooz::cli {

namespace {

std::optional<cases::OperatorCode> codeFromStandardInput() {
  constexpr int kLineBytes = 128;  // longer than any code with its spaces
  auto line = cases::GuardedBytes::allocate(kLineBytes);
  if (!line) return std::nullopt;
  char* text = reinterpret_cast<char*>(line->bytes().data());
  return cases::OperatorCode::parse(std::fgets(text, kLineBytes, stdin) != nullptr ? std::string_view(text) : "");
}

}  // namespace

void OperatorCodeCommand::start() {
  const auto code = codeFromStandardInput();
  const auto hash = code ? cases::OperatorCodeHash::of(*code) : std::nullopt;
  if (!code) std::fputs("An operator code has 6 to 12 digits.\nآپریٹر کوڈ میں 6 سے 12 ہندسے ہوتے ہیں۔\n", stderr);
  const bool printed = hash && print(hash->text() + '\n');
  Q_EMIT finished(printed ? ExitCode::AllDone : ExitCode::SomeFailed);
}

}  // namespace mahfooz::cli
