#include "core/media/DisplayMatrix.h"

extern "C" {
#include <libavutil/display.h>
}

#include <cmath>

namespace mahfooz::media {

using image::Orientation;

namespace {

// Degrees clockwise, 0 up to 360; the tenth keeps 359.99 from standing beside 0.
double clockwiseDegrees(const DisplayMatrix& matrix) noexcept {
  const double turn = -std::round(av_display_rotation_get(matrix.data()));
  return turn - 360 * std::floor(turn / 360 + 0.9 / 360);
}

Orientation halfTurn(const DisplayMatrix& matrix) noexcept {
  const bool mirrorsX = matrix[0] < 0;
  const bool mirrorsY = matrix[4] < 0;
  if (mirrorsX && mirrorsY) return Orientation::Rotate180;
  return mirrorsX ? Orientation::MirrorHorizontal : Orientation::MirrorVertical;
}

}  // namespace

// The cases of ffmpeg's automatic rotation (fftools/ffmpeg_filter.c), which TMK's reference runs through.
Orientation orientationFromMatrix(const DisplayMatrix& untrustedMatrix) noexcept {
  const double degrees = clockwiseDegrees(untrustedMatrix);
  if (std::isnan(degrees)) return Orientation::Normal;
  if (std::abs(degrees - 90) < 1) return untrustedMatrix[3] > 0 ? Orientation::Transpose : Orientation::Rotate90;
  if (std::abs(degrees - 180) < 1) return halfTurn(untrustedMatrix);
  if (std::abs(degrees - 270) < 1) return untrustedMatrix[3] < 0 ? Orientation::Transverse : Orientation::Rotate270;
  const bool upsideDown = std::abs(degrees) < 1 && untrustedMatrix[4] < 0;
  return upsideDown ? Orientation::MirrorVertical : Orientation::Normal;
}

}  // namespace mahfooz::media
