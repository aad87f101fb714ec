#include "tests/support/VideoFingerprints.h"

#include <string>

namespace mahfooz::tests {

namespace {

// A hash that counts: 64 hex digits, the last ones the frame's number.
std::string frameHash(int frame) {
  const std::string number = std::to_string(frame);
  return std::string(64 - number.size(), 'f') + number;
}

}  // namespace

Fingerprint vpdqOf(int frames, int quality) {
  std::string value;
  for (int frame = 0; frame < frames; ++frame)
    value += (frame == 0 ? "" : "\n") + frameHash(frame) + "," + std::to_string(quality) + "," + std::to_string(frame) +
             ".000";
  return {Algorithm::Vpdq, Variant::Displayed, quality, std::move(value)};
}

Fingerprint tmkValue() {
  constexpr std::string_view kMagic = "VE1LMUZWRUNQRFFG";  // "TMK1FVECPDQF"
  std::string value(kMagic);
  value.append(kTmkValueChars - kMagic.size() - 2, 'A').append("==");
  return {Algorithm::TmkPdqf, Variant::Displayed, 87, std::move(value)};
}

Fingerprint md5Value(char digit) {
  return {Algorithm::Md5, Variant::Stored, 100, std::string(32, digit)};
}

MediaFingerprints videoOf(int frames) {
  MediaFingerprints media{MediaKind::Video, 1920, 1080, {md5Value(), vpdqOf(frames), tmkValue()}};
  media.durationMilliseconds = std::int64_t{1000} * frames;
  return media;
}

}  // namespace mahfooz::tests
