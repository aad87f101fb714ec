#include "app/hasher/PhotoFingerprint.h"
#include "app/hasher/Rehearsal.h"
#include "app/hasher/Sandbox.h"
#include "app/hasher/Session.h"

#include <cstdlib>

// mahfooz-hasher < FILE | READER
//
// For photos; of a video it says that the other hasher is needed. Takes no argument, no setting, no environment
// variable. See Session.h.
int main(int argc, char** /*argv*/) {
  using namespace mahfooz::hasher;
  constexpr int kWrongUsage = 2;
  if (argc != 1 || !mayAnswer()) return kWrongUsage;
  Session({Work::Kind::Photo, fingerprintPhoto, rehearse}).run();
  // Not through the libraries' own clean-up: it may want what is no longer allowed.
  std::_Exit(EXIT_SUCCESS);
}
