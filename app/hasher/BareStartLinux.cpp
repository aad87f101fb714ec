#include "app/hasher/BareStart.h"

#include "core/wire/HasherEnvironment.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <unistd.h>

namespace mahfooz::hasher {

using wire::kHasherEnvironment;

namespace {

bool isBare() noexcept {
  std::size_t count = 0;
  while (environ[count] != nullptr)
    ++count;
  return count == kHasherEnvironment.size() &&
         std::equal(kHasherEnvironment.begin(), kHasherEnvironment.end(), environ,
                    [](std::string_view wanted, const char* found) { return wanted == found; });
}

}  // namespace

bool startBare(char** arguments) noexcept {
  if (isBare()) return true;
  std::array<char*, kHasherEnvironment.size() + 1> environment{};
  // execve(2) wants char* and changes nothing.
  std::transform(kHasherEnvironment.begin(), kHasherEnvironment.end(), environment.begin(),
                 [](const char* entry) { return const_cast<char*>(entry); });
  execve("/proc/self/exe", arguments, environment.data());
  return false;
}

}  // namespace mahfooz::hasher
