#include "app/hasher/ResourceLimitsLinux.h"

#include "core/wire/HasherLimits.h"

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
  return work.kind == Work::Kind::Photo ? wire::kPhotoSeconds : wire::videoSeconds(work.inputBytes);
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
  return apply({RLIMIT_AS, wire::kHasherMemoryBytes + work.inputBytes}) &&
         apply({RLIMIT_CPU, secondsFor(work), kSecondsToSayWhy}) && std::ranges::all_of(kFixedLimits, apply);
}

}  // namespace mahfooz::hasher
