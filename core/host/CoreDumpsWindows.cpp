#include "core/host/CoreDumps.h"

#include <windows.h>

namespace mahfooz::host {

// With this mode Windows ends a process that crashes without Windows Error Reporting, which would write its memory to
// the disk and offer to send it (learn.microsoft.com, SetErrorMode). Nothing here keeps another program of the same
// person out.
void forbidCoreDumps() noexcept {
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

}  // namespace mahfooz::host
