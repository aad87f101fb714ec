#pragma once

#include "core/base/Fingerprint.h"
#include "core/hash/PdqSpectrum.h"
#include "core/image/RowSink.h"

namespace mahfooz::hash {

// What a person is told of a photo's fingerprint. 50 and over is strong (PdqHash::kStrongQuality); weak ones get the
// reason that helps most. `displayed` is the size of the picture in pixels.
[[nodiscard]] QualityClass gradeOf(const PdqSpectrum& spectrum, image::Size displayed) noexcept;

// Of a video there is only the quality of its frames (their median).
[[nodiscard]] QualityClass gradeOfVideo(int quality) noexcept;

}  // namespace mahfooz::hash
