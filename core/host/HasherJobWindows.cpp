#include "core/host/HasherJobWindows.h"

#include "core/wire/HasherLimits.h"

namespace mahfooz::host {

namespace {

constexpr long long kTicksPerSecond = 10'000'000;  // Windows counts in units of 100 ns

bool limitResources(HANDLE job, std::uint64_t inputBytes) noexcept {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY |
                                            JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
                                            JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  limits.BasicLimitInformation.ActiveProcessLimit = 1;
  limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart =
      static_cast<long long>(wire::videoSeconds(inputBytes)) * kTicksPerSecond;
  limits.ProcessMemoryLimit = wire::kHasherMemoryBytes;
  return SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits) != FALSE;
}

bool forbidDesktop(HANDLE job) noexcept {
  JOBOBJECT_BASIC_UI_RESTRICTIONS restrictions{JOB_OBJECT_UILIMIT_ALL};
  return SetInformationJobObject(job, JobObjectBasicUIRestrictions, &restrictions, sizeof restrictions) != FALSE;
}

}  // namespace

OwnedHandle makeHasherJob(std::uint64_t inputBytes) {
  OwnedHandle job(CreateJobObjectW(nullptr, nullptr));
  if (!job || !limitResources(job.get(), inputBytes) || !forbidDesktop(job.get())) return {};
  return job;
}

}  // namespace mahfooz::host
