#include "app/hasher/Sandbox.h"

#include "app/hasher/HandlesWindows.h"

#include <windows.h>

namespace mahfooz::hasher {

// NOT LOCKED IN. Only with -DMAHFOOZ_WINE_REHEARSAL=ON, which no installer is made of: wine has no AppContainer, so the
// real hasher refuses to work there, as it should. This one lets us see under wine that the Windows programs make the
// same fingerprints. On a real Windows it refuses everything: it asks for a function that only wine has.

namespace {

bool isWine() noexcept {
  const HMODULE system = GetModuleHandleW(L"ntdll.dll");
  return system != nullptr && GetProcAddress(system, "wine_get_version") != nullptr;
}

Result<void> require(bool done) {
  return done ? Result<void>() : Result<void>(ErrorCode::SandboxUnavailable);
}

bool isInJob() noexcept {
  BOOL isIn = FALSE;
  return IsProcessInJob(GetCurrentProcess(), nullptr, &isIn) && isIn != FALSE;
}

}  // namespace

bool mayAnswer() {
  return isWine() && answersIntoPipe();
}

// What wine does keep of the lock-down is looked for here, too.
Result<void> prepareProcess() {
  return require(isWine() && isInJob() && inheritedNothingElse());
}

Result<void> lockDown(Work /*work*/) {
  return require(isWine());
}

}  // namespace mahfooz::hasher
