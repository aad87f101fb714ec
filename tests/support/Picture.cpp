#include "tests/support/Picture.h"

#include <cstddef>

namespace mahfooz::tests {

namespace {

std::size_t place(const Picture& picture, int x, int y, int channel) {
  const auto pixel =
      static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.size.width) + static_cast<std::size_t>(x);
  return pixel * static_cast<std::size_t>(image::channels(picture.layout)) + static_cast<std::size_t>(channel);
}

}  // namespace

Picture::Picture(image::Size pictureSize, image::PixelLayout pixelLayout)
    : size(pictureSize),
      layout(pixelLayout),
      samples(image::rowBytes(pictureSize, pixelLayout) * static_cast<std::size_t>(pictureSize.height)) {}

std::span<const std::uint8_t> Picture::row(int y) const {
  return std::span(samples).subspan(place(*this, 0, y, 0), image::rowBytes(size, layout));
}

std::uint8_t& Picture::at(int x, int y, int channel) {
  return samples[place(*this, x, y, channel)];
}

std::uint8_t Picture::at(int x, int y, int channel) const {
  return samples[place(*this, x, y, channel)];
}

void Picture::feed(image::RowSink& sink) const {
  for (int y = 0; y < size.height; ++y)
    sink.addRow(row(y));
}

std::uint64_t digestOf(std::span<const std::uint8_t> bytes) {
  std::uint64_t digest = 0xcbf29ce484222325;
  for (const std::uint8_t byte : bytes)
    digest = (digest ^ byte) * 0x100000001b3;
  return digest;
}

}  // namespace mahfooz::tests
