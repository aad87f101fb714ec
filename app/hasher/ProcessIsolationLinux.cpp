#include "app/hasher/ProcessIsolationLinux.h"

#include <csignal>
#include <ctime>

#include <malloc.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mahfooz::hasher {

bool forbidInspection() noexcept {
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
}

bool forbidNewPrivileges() noexcept {
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
}

bool dieWithParent() noexcept {
  const pid_t parent = getppid();
  return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == parent;
}

bool answersIntoPipe() noexcept {
  struct stat facts {};
  if (fstat(STDOUT_FILENO, &facts) != 0 || !S_ISFIFO(facts.st_mode)) return false;
  pollfd answers{STDOUT_FILENO, 0, 0};  // asks for errors only: there is one when the reader has gone
  return poll(&answers, 1, 0) == 0;
}

bool closeOtherDescriptors() noexcept {
  return close_range(STDERR_FILENO, ~0U, 0) == 0;
}

bool keepToOneArena() noexcept {
  return mallopt(M_ARENA_MAX, 1) == 1;
}

bool settleTimeZone() noexcept {
  tzset();
  return timezone == 0 && daylight == 0;
}

// unshare(2): a process of several threads may not ask for this; for one of a single thread it changes nothing.
bool isSingleThreaded() noexcept {
  return unshare(CLONE_THREAD) == 0;
}

}  // namespace mahfooz::hasher
