#pragma once

namespace mahfooz::probe {

// With what the probe ends, when it is not killed.
enum ProbeExit : int {
  kPossible = 0,     // the act worked
  kDenied = 10,      // the act was tried and failed
  kNoLock = 20,      // the lock could not be put on
  kNotOffered = 30,  // this machine cannot do it even unlocked, or there is no such act
};

}  // namespace mahfooz::probe
