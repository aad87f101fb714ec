#include "app/intake/StopSignal.h"

#include "core/base/Check.h"

#include <array>
#include <thread>

#include <windows.h>

namespace mahfooz::intake {

namespace {

// Windows calls its handler on a thread of its own and gives it nothing: so the event is the program's, not an
// object's.
HANDLE stopEvent() noexcept {
  static const HANDLE kEvent = CreateEventW(nullptr, TRUE, FALSE, nullptr);
  return kEvent;
}

// Ctrl+C, Ctrl+Break, and the end of the session, for which Windows waits until this returns, some seconds at most.
BOOL WINAPI onControl(DWORD /*what*/) {
  SetEvent(stopEvent());
  return TRUE;
}

// A pipe cannot be waited for, only read. The thread ends with the program.
void stopWhenInputCloses() {
  std::thread([] {
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    std::array<char, 256> thrownAway{};
    DWORD count = 0;
    while (ReadFile(input, thrownAway.data(), static_cast<DWORD>(thrownAway.size()), &count, nullptr) && count > 0) {
    }
    SetEvent(stopEvent());
  }).detach();
}

}  // namespace

StopSignal::StopSignal() {
  check(stopEvent() != nullptr);
  check(SetConsoleCtrlHandler(&onControl, TRUE) != FALSE);
}

StopSignal::~StopSignal() = default;

// There is no request to reload: Windows has no such signal.
StopSignal::Wanted StopSignal::wait(AlsoWhen also) {
  if (also == AlsoWhen::InputCloses) stopWhenInputCloses();
  WaitForSingleObject(stopEvent(), INFINITE);
  return Wanted::Stop;
}

void StopSignal::letTheNextOneKill() {
  SetConsoleCtrlHandler(&onControl, FALSE);
}

}  // namespace mahfooz::intake
