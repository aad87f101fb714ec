#pragma once

#include "core/hash/Dct.h"

#include <array>
#include <cstddef>

namespace mahfooz::hash {

// The fixed numbers of TMK+PDQF (Poullot et al., "Temporal Matching Kernel with Explicit Feature Maps", ACM MM 2015;
// facebook/ThreatExchange, tmk/cpp).

inline constexpr int kTmkPicturesPerSecond = 15;
inline constexpr std::size_t kTmkPeriods = 4;
inline constexpr std::size_t kTmkHarmonics = 32;  // of each period, the constant one included
inline constexpr std::size_t kTmkDimension = static_cast<std::size_t>(kFrequencies) * kFrequencies;

// In pictures: 3, 5, 11 and 16 minutes.
inline constexpr std::array<int, kTmkPeriods> kTmkPeriodLengths = {2731, 4391, 9767, 14653};

// The kernel's Fourier coefficients: I_j(32) / sinh(32), the first (I_0(32) - e^-32) / (2 sinh 32), I the modified
// Bessel function. The reference's own decimals.
inline constexpr std::array<float, kTmkHarmonics> kTmkCoefficients = {
    0.0708041893112F,   0.13937789309F,     0.132897260304F,    0.122765735552F,    0.109878684888F,
    0.09529606433F,     0.0800986647852F,   0.0652590650356F,   0.0515478238322F,   0.0394851531195F,
    0.0293374252025F,   0.0211492623679F,   0.0147973073245F,   0.0100512818746F,   0.0066306408014F,
    0.00424947117334F,  0.0026467615764F,   0.00160270959695F,  0.000943882629639F, 0.000540841638603F,
    0.000301633183798F, 0.000163800158855F, 8.66454753015e-05F, 4.46626303151e-05F, 2.24429442235e-05F,
    1.09982139799e-05F, 5.25823487999e-06F, 2.45358229988e-06F, 1.11781474895e-06F, 4.97406489221e-07F,
    2.16265487234e-07F, 9.19087006565e-08F};

// One feature: the DCT of a 64 x 64 picture.
using TmkFeature = std::array<float, kTmkDimension>;

// [period][harmonic]
using TmkWaves = std::array<std::array<TmkFeature, kTmkHarmonics>, kTmkPeriods>;

}  // namespace mahfooz::hash
