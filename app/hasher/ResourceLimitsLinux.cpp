#include "app/hasher/ResourceLimitsLinux.h"

#include <algorithm>
#include <array>

#include <sys/resource.h>

namespace mahfooz::hasher {

namespace {

struct Limit {
  __rlimit_resource resource;
  rlim_t most;
  rlim_t grace = 0;  // between being told and being killed without a word
};

// The largest picture (PhotoLimits.h): 750 MB of pixels, as much again while they are put together from a progressive
// file or turned, 30 MB of libraries. A video of 8192 x 8192 with 17 pictures held by its decoder: 1.7 GB. The mapped
// file comes on top.
constexpr rlim_t kMemory = rlim_t{2} << 30U;

// Seconds. The largest picture takes about ten on an old computer. A long video of little motion packs half a minute
// into a megabyte and takes as long to decode on such a computer, three times over to be sure. The parent's own
// watchdog ends a hasher much sooner that does not get on.
constexpr rlim_t kSeconds = 60;
constexpr rlim_t kSecondsPerMegabyte = 100;

// Where both limits are one, the kernel kills as anybody might; before it, SIGXCPU says why (core/host/ProcessEnd.h).
constexpr rlim_t kSecondsToSayWhy = 5;

constexpr auto kFixedLimits = std::to_array<Limit>({
    {RLIMIT_CORE, 0},      // no picture in a core file
    {RLIMIT_FSIZE, 0},     // no byte into any file
    {RLIMIT_NPROC, 0},     // no process, no thread (not enforced for root; the system call filter is)
    {RLIMIT_NOFILE, 0},    // no new descriptor of any kind
    {RLIMIT_MEMLOCK, 0},   // never needed
    {RLIMIT_MSGQUEUE, 0},  // never needed
});

rlim_t secondsFor(Work work) noexcept {
  const rlim_t megabytes = work.inputBytes >> 20U;
  return work.kind == Work::Kind::Photo ? kSeconds : kSeconds + kSecondsPerMegabyte * megabytes;
}

bool apply(const Limit& limit) noexcept {
  rlimit now{};
  if (getrlimit(limit.resource, &now) != 0) return false;
  const rlimit lower{std::min(limit.most, now.rlim_cur), std::min(limit.most + limit.grace, now.rlim_max)};
  if (setrlimit(limit.resource, &lower) != 0 || getrlimit(limit.resource, &now) != 0) return false;
  return now.rlim_cur <= limit.most && now.rlim_max <= limit.most + limit.grace;
}

}  // namespace

bool limitResources(Work work) noexcept {
  return apply({RLIMIT_AS, kMemory + work.inputBytes}) && apply({RLIMIT_CPU, secondsFor(work), kSecondsToSayWhy}) &&
         std::ranges::all_of(kFixedLimits, apply);
}

}  // namespace mahfooz::hasher
