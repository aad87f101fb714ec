#include "app/hasher/LandlockLinux.h"

#include <cerrno>
#include <cstdint>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace mahfooz::hasher {

namespace {

// Written out by hand: the headers of a distribution know only what its own kernel knew. From the kernel's
// include/uapi/linux/landlock.h and Documentation/userspace-api/landlock.rst.
struct RulesetAttributes {
  std::uint64_t handledAccessFs;
  std::uint64_t handledAccessNet;  // since version 4
  std::uint64_t scoped;            // since version 6
};

constexpr std::uint32_t kAskForVersion = 1;

constexpr std::uint64_t kFsVersion1 = (1U << 13U) - 1;  // execute, read, write, list, remove, make: 13 rights
constexpr std::uint64_t kFsRefer = 1U << 13U;           // version 2: link or rename between folders
constexpr std::uint64_t kFsTruncate = 1U << 14U;        // version 3
constexpr std::uint64_t kFsIoctlDevice = 1U << 15U;     // version 5
constexpr std::uint64_t kNetTcp = 0b11;                 // version 4: bind, connect
constexpr std::uint64_t kScopes = 0b11;                 // version 6: abstract sockets, signals

// A newer kernel may know more rights than these; each of them concerns what the system call filter forbids as well.
RulesetAttributes everythingThat(int version) noexcept {
  RulesetAttributes attributes{kFsVersion1, 0, 0};
  if (version >= 2) attributes.handledAccessFs |= kFsRefer;
  if (version >= 3) attributes.handledAccessFs |= kFsTruncate;
  if (version >= 4) attributes.handledAccessNet |= kNetTcp;
  if (version >= 5) attributes.handledAccessFs |= kFsIoctlDevice;
  if (version >= 6) attributes.scoped |= kScopes;
  return attributes;
}

bool rootFolderIsClosed() noexcept {
  const int descriptor = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno == EACCES;
  close(descriptor);
  return false;
}

}  // namespace

int landlockVersion() noexcept {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, kAskForVersion);
  return version > 0 ? static_cast<int>(version) : 0;
}

bool forbidFilesAndNetwork() noexcept {
  const int version = landlockVersion();
  if (version < 1) return false;
  const RulesetAttributes attributes = everythingThat(version);
  // An older kernel takes the longer form as long as what it does not know is zero.
  const long ruleset = syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (ruleset < 0) return false;
  const bool restricted = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(static_cast<int>(ruleset));
  return restricted && rootFolderIsClosed();
}

}  // namespace mahfooz::hasher
