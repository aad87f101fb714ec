#include "app/hasher/Sandbox.h"

#include "app/hasher/HandlesWindows.h"
#include "app/hasher/JobWindows.h"
#include "app/hasher/MitigationsWindows.h"
#include "app/hasher/TokenWindows.h"

namespace mahfooz::hasher {

// On Windows it is the parent who locks a process in, when it starts it (core/host/LockedStartWindows.h): a process
// cannot move itself into an AppContainer. So what SandboxLinux.cpp does, this one looks for, adds what a process can
// forbid itself, and refuses where anything is missing: whoever starts the hasher otherwise gets an error code.

namespace {

Result<void> require(bool done) {
  return done ? Result<void>() : Result<void>(ErrorCode::SandboxUnavailable);
}

}  // namespace

bool mayAnswer() {
  return answersIntoPipe();
}

// The handles first: looking for them asks for many that are none, for which a process of strict handles is ended.
Result<void> prepareProcess() {
  return require(forbidReports() && isInBareAppContainer() && isInStrictJob() && startedHardened() &&
                 inheritedNothingElse());
}

Result<void> lockDown(Work work) {
  return require(hasTimeLimit(work) && forbidNewCode() && isInBareAppContainer());
}

}  // namespace mahfooz::hasher
