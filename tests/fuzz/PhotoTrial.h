#pragma once

#include "core/base/Result.h"
#include "core/media/PhotoDecoder.h"

#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::fuzz {

using OpenPhoto = Result<std::unique_ptr<media::PhotoDecoder>> (*)(std::span<const std::uint8_t> untrustedBytes);

enum class Samples : std::uint8_t {
  AllWritten,  // they are the same when fresh memory has another content
  MayBeLeft,   // a library leaves some out of a damaged picture, and does not tell
};

// Any bytes given to one decoder. Checks: a refusal blames the file; a header is within the limits; an accepted picture
// has exactly the rows that its header announces, and every sample in them was written.
// Large pictures are opened and not decoded: they only make the search slow.
void tryPhoto(OpenPhoto open, std::span<const std::uint8_t> untrustedBytes, Samples samples = Samples::AllWritten);

}  // namespace mahfooz::fuzz
