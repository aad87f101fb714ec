#include "app/hasher/LandlockLinux.h"
#include "app/hasher/ProcessIsolationLinux.h"
#include "app/hasher/ResourceLimitsLinux.h"
#include "app/hasher/Sandbox.h"
#include "app/hasher/SystemCallFilterLinux.h"
#include "tests/app/hasher/ProbeActs.h"
#include "tests/app/hasher/ProbeExit.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

using namespace mahfooz;
using namespace mahfooz::probe;

// sandbox-probe LAYER ACT SUBJECT: puts on the very lock that the hasher wears, or one layer of it, and then does
// something that a hasher must not do. How it ends is the answer; see ProbeExit.h.

namespace {

std::optional<bool> putOn(std::string_view layer) {
  using namespace mahfooz::hasher;
  if (layer == "nothing") return true;
  if (layer == "preparation") return prepareProcess().has_value();
  if (layer == "landlock") return forbidNewPrivileges() && forbidFilesAndNetwork();
  if (layer == "limits") return limitResources({});
  if (layer == "filter") return forbidNewPrivileges() && allowOnlyDecoding(Work::Kind::Photo);
  if (layer == "all") return prepareProcess().has_value() && lockDown({}).has_value();
  return std::nullopt;
}

int tryOut(std::string_view layer, std::string_view name, const std::string& subject) {
  const auto act = actNamed(name);
  if (!act || !act->prepare(subject)) return kNotOffered;
  const auto isOn = putOn(layer);
  if (!isOn) return kNotOffered;
  if (!*isOn) return kNoLock;
  return act->attempt(subject) ? kPossible : kDenied;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int kArguments = 4;
  std::_Exit(argc == kArguments ? tryOut(argv[1], argv[2], argv[3]) : kNotOffered);
}
