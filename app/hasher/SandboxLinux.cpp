#include "app/hasher/Sandbox.h"

#include "app/hasher/LandlockLinux.h"
#include "app/hasher/ProcessIsolationLinux.h"
#include "app/hasher/ResourceLimitsLinux.h"
#include "app/hasher/SystemCallFilterLinux.h"

namespace mahfooz::hasher {

namespace {

Result<void> require(bool done) {
  return done ? Result<void>() : Result<void>(ErrorCode::SandboxUnavailable);
}

}  // namespace

bool mayAnswer() {
  return answersIntoPipe();
}

Result<void> prepareProcess() {
  return require(forbidInspection() && forbidNewPrivileges() && dieWithParent() && closeOtherDescriptors() &&
                 keepToOneArena() && settleTimeZone());
}

// Landlock before the limits: making its rule set needs a descriptor, and afterwards there are none. The filter is
// last, because it forbids the calls that the others are made of.
Result<void> lockDown(Work work) {
  return require(isSingleThreaded() && forbidFilesAndNetwork() && limitResources(work) && allowOnlyDecoding(work.kind));
}

}  // namespace mahfooz::hasher
