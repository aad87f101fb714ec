#include "app/hasher/ResourceLimitsLinux.h"

#include <algorithm>
#include <array>

#include <sys/resource.h>

namespace mahfooz::hasher {

namespace {

struct Limit {
  __rlimit_resource resource;
  rlim_t most;
};

constexpr auto kLimits = std::to_array<Limit>({
    // The largest picture (PhotoLimits.h): 750 MB of pixels, as much again while they are put together from a
    // progressive file or turned, 256 MB of mapped file, 30 MB of libraries.
    {RLIMIT_AS, rlim_t{2} << 30U},
    // Seconds. The largest picture takes about ten on an old computer; the parent's own watchdog counts two minutes.
    {RLIMIT_CPU, 60},
    {RLIMIT_CORE, 0},      // no picture in a core file
    {RLIMIT_FSIZE, 0},     // no byte into any file
    {RLIMIT_NPROC, 0},     // no process, no thread (not enforced for root; the system call filter is)
    {RLIMIT_NOFILE, 0},    // no new descriptor of any kind
    {RLIMIT_MEMLOCK, 0},   // never needed
    {RLIMIT_MSGQUEUE, 0},  // never needed
});

bool apply(const Limit& limit) noexcept {
  rlimit now{};
  if (getrlimit(limit.resource, &now) != 0) return false;
  const rlim_t wanted = std::min(limit.most, now.rlim_max);
  const rlimit lower{wanted, wanted};
  if (setrlimit(limit.resource, &lower) != 0 || getrlimit(limit.resource, &now) != 0) return false;
  return now.rlim_cur <= limit.most && now.rlim_max <= limit.most;
}

}  // namespace

bool limitResources() noexcept {
  return std::ranges::all_of(kLimits, apply);
}

}  // namespace mahfooz::hasher
