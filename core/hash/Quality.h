#pragma once

#include "core/hash/TentFilter.h"

namespace mahfooz::hash {

// How much there is to see, 0..100: the sum of the steps between neighbouring samples, each in whole hundredths of the
// range, over 90 (facebook/ThreatExchange, pdq/cpp/hashing, pdqImageDomainQualityMetric).
[[nodiscard]] int qualityOf(const KeptSamples& samples) noexcept;

// Their mean, 0 (black) to 255. Ours, not the reference's: see QualityGrade.h.
[[nodiscard]] float brightnessOf(const KeptSamples& samples) noexcept;

}  // namespace mahfooz::hash
