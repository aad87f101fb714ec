#include "app/intake/StopSignal.h"

#include "core/base/Check.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace mahfooz::intake {

namespace {

sigset_t endings() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

bool hasClosed(int descriptor) {
  std::array<char, 256> thrownAway{};
  return ::read(descriptor, thrownAway.data(), thrownAway.size()) <= 0;
}

}  // namespace

StopSignal::StopSignal() {
  sigset_t signals = endings();
  sigaddset(&signals, SIGHUP);
  check(::pthread_sigmask(SIG_BLOCK, &signals, nullptr) == 0);
  m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC);
  check(m_descriptor >= 0);
  std::signal(SIGPIPE, SIG_IGN);  // a reader of our log that goes away is no reason to die
}

StopSignal::~StopSignal() {
  ::close(m_descriptor);
}

StopSignal::Wanted StopSignal::wait(AlsoWhen also) {
  std::array<pollfd, 2> entries{{{m_descriptor, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
  const nfds_t count = also == AlsoWhen::InputCloses ? 2 : 1;
  for (;;) {
    if (::poll(entries.data(), count, -1) < 0) {
      if (errno == EINTR) continue;
      return Wanted::Stop;
    }
    if (entries[0].revents != 0) {
      signalfd_siginfo info{};
      const bool isHangUp = ::read(m_descriptor, &info, sizeof info) == sizeof info && info.ssi_signo == SIGHUP;
      return isHangUp ? Wanted::Reload : Wanted::Stop;
    }
    if (count == 2 && entries[1].revents != 0 && hasClosed(STDIN_FILENO)) return Wanted::Stop;
  }
}

void StopSignal::letTheNextOneKill() {
  const sigset_t signals = endings();
  ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace mahfooz::intake
