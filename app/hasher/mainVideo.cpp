#include "app/hasher/Sandbox.h"
#include "app/hasher/Session.h"
#include "app/hasher/VideoFingerprint.h"

#include <cstdlib>

namespace mahfooz::hasher {

namespace {

// One thread: the lock-down allows no other.
Result<MediaFingerprints> fingerprint(std::span<const std::uint8_t> untrustedBytes, const ProgressListener& progress) {
  constexpr int kDecoderThreads = 1;
  return fingerprintVideo(untrustedBytes, kDecoderThreads, progress);
}

// FFmpeg opens and loads nothing later; its tables it makes by itself.
bool needsNoRehearsal() {
  return true;
}

}  // namespace

}  // namespace mahfooz::hasher

// mahfooz-hasher-video < FILE | READER
//
// The same as mahfooz-hasher, for videos.
int main(int argc, char** /*argv*/) {
  using namespace mahfooz::hasher;
  constexpr int kWrongUsage = 2;
  if (argc != 1 || !mayAnswer()) return kWrongUsage;
  Session({Work::Kind::Video, fingerprint, needsNoRehearsal}).run();
  // Not through the libraries' own clean-up: it may want what is no longer allowed.
  std::_Exit(EXIT_SUCCESS);
}
