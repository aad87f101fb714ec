#include "core/media/Bt601.h"

extern "C" {
#include <libavutil/cpu.h>
#include <libswscale/swscale.h>
}

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <vector>

using namespace mahfooz::media;

namespace {

constexpr int kWidth = 256;
constexpr int kHeight = 64;

struct Planes {
  std::vector<std::uint8_t> luma;
  std::vector<std::uint8_t> cb;
  std::vector<std::uint8_t> cr;
};

std::vector<std::uint8_t> randomBytes(std::size_t count, std::mt19937& random) {
  std::vector<std::uint8_t> bytes(count);
  for (auto& byte : bytes)
    byte = static_cast<std::uint8_t>(random());
  return bytes;
}

Planes randomPlanes() {
  std::mt19937 random(601);
  const std::size_t pixels = std::size_t{kWidth} * kHeight;
  return {randomBytes(pixels, random), randomBytes(pixels / 4, random), randomBytes(pixels / 4, random)};
}

std::vector<std::uint8_t> converted(const Planes& planes, Bt601::Range range) {
  const Bt601 colours(range);
  std::vector<std::uint8_t> rgb(std::size_t{3} * kWidth * kHeight);
  for (std::size_t y = 0; y < kHeight; ++y) {
    const std::size_t chroma = y / 2 * (kWidth / 2);
    colours.convertRow(
        std::span(planes.luma).subspan(y * kWidth, kWidth), std::span(planes.cb).subspan(chroma, kWidth / 2),
        std::span(planes.cr).subspan(chroma, kWidth / 2), std::span(rgb).subspan(y * 3 * kWidth, 3 * kWidth));
  }
  return rgb;
}

std::vector<std::uint8_t> scaled(const Planes& planes, AVPixelFormat format) {
  av_force_cpu_flags(0);
  SwsContext* context =
      sws_getContext(kWidth, kHeight, format, kWidth, kHeight, AV_PIX_FMT_RGB24, SWS_AREA, nullptr, nullptr, nullptr);
  av_force_cpu_flags(-1);
  REQUIRE(context != nullptr);
  std::vector<std::uint8_t> rgb(std::size_t{3} * kWidth * kHeight);
  const std::array<const std::uint8_t*, 4> from = {planes.luma.data(), planes.cb.data(), planes.cr.data()};
  const std::array<int, 4> fromStrides = {kWidth, kWidth / 2, kWidth / 2};
  const std::array<std::uint8_t*, 4> to = {rgb.data()};
  const std::array<int, 4> toStrides = {3 * kWidth};
  CHECK(sws_scale(context, from.data(), fromStrides.data(), 0, kHeight, to.data(), toStrides.data()) == kHeight);
  sws_freeContext(context);
  return rgb;
}

}  // namespace

TEST_CASE("colours of limited range equal libswscale's portable code") {
  const Planes planes = randomPlanes();
  CHECK((converted(planes, Bt601::Range::Limited) == scaled(planes, AV_PIX_FMT_YUV420P)));
}

TEST_CASE("colours of full range equal libswscale's portable code") {
  const Planes planes = randomPlanes();
  CHECK((converted(planes, Bt601::Range::Full) == scaled(planes, AV_PIX_FMT_YUVJ420P)));
}

// The middle comes out two levels darker: libswscale's table has steps of a whole luma level.
TEST_CASE("grey has equal parts and black and white are the ends") {
  const Bt601 colours(Bt601::Range::Limited);
  std::array<std::uint8_t, 12> rgb{};
  colours.convertRow(std::array<std::uint8_t, 4>{16, 255, 126, 0}, std::array<std::uint8_t, 2>{128, 128},
                     std::array<std::uint8_t, 2>{128, 128}, rgb);
  CHECK(rgb == std::array<std::uint8_t, 12>{0, 0, 0, 255, 255, 255, 126, 126, 126, 0, 0, 0});
}
