// The cost of PDQ alone, from pixels in memory. compare.py sets it beside `djpeg` and beside the reference's form:
// brightness of the whole picture, then four passes over it, two of which walk down columns.
#include "core/hash/PdqStream.h"
#include "tests/support/Patterns.h"
#include "tests/support/PlainPdq.h"

#include <benchmark/benchmark.h>

using namespace mahfooz;

namespace {

enum class Hashes : std::uint8_t { One, AllEight };

const tests::Picture& twelveMegapixels() {
  static const tests::Picture kPicture = tests::patternNamed("p28_waves_4000x3000").draw();
  return kPicture;
}

const tests::Picture& small() {
  static const tests::Picture kPicture = tests::patternNamed("p17_waves_512x512").draw();
  return kPicture;
}

void pdq(benchmark::State& state, const tests::Picture& (*pictureOf)(), image::CpuPath path, Hashes hashes) {
  const tests::Picture& picture = pictureOf();
  if (path == image::CpuPath::Avx2 && image::bestCpuPath() != path) state.SkipWithError("no AVX2 here");
  for ([[maybe_unused]] auto round : state) {
    hash::PdqStream stream(picture.size, picture.layout, path);
    picture.feed(stream);
    const hash::PdqSpectrum spectrum = stream.finish();
    if (hashes == Hashes::One)
      benchmark::DoNotOptimize(spectrum.hash());
    else
      benchmark::DoNotOptimize(spectrum.hashes());
  }
}

void referenceForm(benchmark::State& state, const tests::Picture& (*pictureOf)()) {
  const tests::Picture& picture = pictureOf();
  for ([[maybe_unused]] auto round : state)
    benchmark::DoNotOptimize(tests::plainPdq(picture));
}

constexpr auto kPlain = image::CpuPath::Plain;
constexpr auto kAvx2 = image::CpuPath::Avx2;

}  // namespace

BENCHMARK_CAPTURE(pdq, 12MP_RGB_avx2, twelveMegapixels, kAvx2, Hashes::One)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pdq, 12MP_RGB_avx2_dihedral, twelveMegapixels, kAvx2, Hashes::AllEight)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pdq, 12MP_RGB_plain, twelveMegapixels, kPlain, Hashes::One)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pdq, 12MP_RGB_plain_dihedral, twelveMegapixels, kPlain, Hashes::AllEight)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pdq, 512x512_RGB_avx2, small, kAvx2, Hashes::One)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pdq, 512x512_RGB_avx2_dihedral, small, kAvx2, Hashes::AllEight)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pdq, 512x512_RGB_plain, small, kPlain, Hashes::One)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pdq, 512x512_RGB_plain_dihedral, small, kPlain, Hashes::AllEight)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(referenceForm, 12MP_RGB, twelveMegapixels)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(referenceForm, 512x512_RGB, small)->Unit(benchmark::kMillisecond);
