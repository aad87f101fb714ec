#include "app/hasher/BareStart.h"
#include "app/hasher/Sandbox.h"
#include "app/hasher/Session.h"

#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>

namespace {

using mahfooz::hasher::DihedralHashes;
using mahfooz::hasher::HashOptions;

std::optional<HashOptions> optionsOf(std::span<char*> arguments) {
  HashOptions options;
  for (const std::string_view argument : arguments) {
    if (argument != "--dihedral") return std::nullopt;
    options.dihedral = DihedralHashes::Add;
  }
  return options;
}

}  // namespace

// mahfooz-hasher [--dihedral] < FILE | READER
//
// Takes no other argument, no setting, no environment variable. See Session.h and HashOptions.h.
int main(int argc, char** argv) {
  constexpr int kWrongUsage = 2;
  constexpr int kCannotStart = 3;
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  const auto options = optionsOf(arguments.subspan(arguments.empty() ? 0 : 1));
  if (!options || !mahfooz::hasher::mayAnswer()) return kWrongUsage;
  if (!mahfooz::hasher::startBare(argv)) return kCannotStart;
  mahfooz::hasher::Session(*options).run();
  // Not through the libraries' own clean-up: it may want what is no longer allowed.
  std::_Exit(EXIT_SUCCESS);
}
