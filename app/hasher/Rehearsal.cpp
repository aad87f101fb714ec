#include "app/hasher/Rehearsal.h"

#include "app/hasher/PictureHash.h"
#include "app/hasher/RehearsalFiles.h"
#include "app/hasher/Repertoire.h"
#include "core/image/Raster.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>
#include <vector>

namespace mahfooz::hasher {

namespace {

constexpr std::array kLayouts{image::PixelLayout::Gray8, image::PixelLayout::Rgb8, image::PixelLayout::GrayAlpha8,
                              image::PixelLayout::Rgba8};

bool rehearseFile(std::span<const std::uint8_t> bytes) {
  return fingerprintMedia(bytes, {DihedralHashes::Add}, [](int) {}).has_value();
}

void rehearseTurn(image::PixelLayout layout, image::Orientation orientation) {
  constexpr image::Size kStored{9, 7};
  image::Raster raster(kStored, layout);
  const std::vector<std::uint8_t> row(image::rowBytes(kStored, layout), 90);
  for (int y = 0; y < kStored.height; ++y)
    raster.addRow(row);
  PictureHash stream(image::displayedSize(kStored, orientation), layout);
  raster.replay(orientation, stream);
  static_cast<void>(stream.finish());
}

// The first exception of a process makes the unwinder wake others by a call that the filter kills for.
void rehearseException() {
  try {
    throw std::bad_alloc();
  } catch (const std::bad_alloc&) {
    return;
  }
}

}  // namespace

bool rehearse() {
  rehearseException();
  for (unsigned number = 1; number <= 8; ++number) {
    for (const auto layout : kLayouts)
      rehearseTurn(layout, *image::orientationFromNumber(number));
  }
  return std::ranges::all_of(kQuickRehearsalFiles, rehearseFile) && rehearseRepertoire();
}

}  // namespace mahfooz::hasher
