#pragma once

#include "core/base/Fingerprint.h"

#include <cstddef>
#include <vector>

namespace mahfooz::cases {

// What one case may hold at most, in its submission and all additions together, whatever a service's profile says; a
// profile's own limit is usually lower.
inline constexpr int kMaximumSubmissionItems = 50;
// A photo has eleven: PDQ as displayed, as stored, on white and seven times turned, and its MD5. A video has three.
inline constexpr std::size_t kMaximumItemFingerprints = 16;
// The longest video that is hashed at all, and nine photos beside it. A frame's line has at most 94 bytes (78 of its
// own, two quotes, a comma, twelve spaces and the newline): 28,800 of them, the TMK's 351,128 characters and nine
// photos of 11 * 200 bytes are 3.08 MB. Three videos of two hours are as much (7,200 lines and a TMK each: 1.03 MB).
// Not more, because the service parses what strangers send; a longer list is a second case.
inline constexpr std::size_t kMaximumSubmissionBytes = 4 * 1024 * 1024;

// What was made of one file.
struct SubmissionItem {
  MediaKind kind = MediaKind::Photo;
  std::vector<Fingerprint> fingerprints;
  friend bool operator==(const SubmissionItem&, const SubmissionItem&) = default;
};

}  // namespace mahfooz::cases
