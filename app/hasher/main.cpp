#include "app/hasher/BareStart.h"
#include "app/hasher/Sandbox.h"
#include "app/hasher/Session.h"

#include <cstdlib>

// mahfooz-hasher < FILE | READER
//
// Takes no argument, no setting, no environment variable. See Session.h.
int main(int argc, char** argv) {
  constexpr int kWrongUsage = 2;
  constexpr int kCannotStart = 3;
  if (argc != 1 || !mahfooz::hasher::mayAnswer()) return kWrongUsage;
  if (!mahfooz::hasher::startedBare()) {
    mahfooz::hasher::startBare(argv);
    return kCannotStart;
  }
  mahfooz::hasher::Session().run();
  // Not through the libraries' own clean-up: it may want what is no longer allowed.
  std::_Exit(EXIT_SUCCESS);
}
