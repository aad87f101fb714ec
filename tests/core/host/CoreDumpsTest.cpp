#include "core/host/CoreDumps.h"

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mahfooz::host {

namespace {

// How a child that does this ends.
template <class Act>
int endOfChildThat(Act act) {
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGSEGV, SIG_DFL);  // the test's own handler would tell of it
    act();
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_CASE("a program that forbids it leaves no core dump, whoever would collect it") {
  const int status = endOfChildThat([] {
    forbidCoreDumps();
    rlimit limit{};
    const bool isForbidden = getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0 &&
                             prctl(PR_GET_DUMPABLE) == 0;
    if (!isForbidden) _exit(1);
    std::raise(SIGSEGV);
  });
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGSEGV);
  CHECK_FALSE(WCOREDUMP(status));
}

// Reading the person's files must still be possible: /proc/self belongs to root from then on.
TEST_CASE("a program that forbids it can still open its own descriptors anew") {
  const int status = endOfChildThat([] {
    if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(1);  // nobody
    forbidCoreDumps();
    const int reference = open("/etc/passwd", O_PATH | O_CLOEXEC);
    std::array<char, 32> path{};
    std::snprintf(path.data(), path.size(), "/proc/self/fd/%d", reference);
    const pid_t hasher = fork();
    if (hasher == 0) _exit(open(path.data(), O_RDONLY) < 0 ? 2 : 0);
    int end = 0;
    waitpid(hasher, &end, 0);
    _exit(WEXITSTATUS(end));
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace mahfooz::host
