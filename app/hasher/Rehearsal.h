#pragma once

namespace mahfooz::hasher {

// Makes the libraries ready while they may still open, ask and load: fingerprints a few small pictures of our own, in
// every form of file and both ways through the code, so that whatever a library does only once, it does now.
// False when it fails: then nothing else would work either.
[[nodiscard]] bool rehearse();

}  // namespace mahfooz::hasher
