#include "core/media/ServiceNames.h"

#include "tests/core/media/Clips.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mahfooz::media;
using mahfooz::test::Bytes;
using mahfooz::test::clip;

namespace {

int packetsWith(const Bytes& stream, unsigned identifier) {
  int found = 0;
  for (std::size_t at = 0; at + 188 <= stream.size(); at += 188)
    found += (stream[at + 1] & 0x1FU) * 256U + stream[at + 2] == identifier ? 1 : 0;
  return found;
}

Bytes hiddenInPieces(const Bytes& stream, std::size_t pieceBytes) {
  Bytes hidden = stream;
  for (std::size_t at = 0; at < hidden.size(); at += pieceBytes)
    hideServiceNames(stream, at, std::span(hidden).subspan(at, std::min(pieceBytes, hidden.size() - at)));
  return hidden;
}

}  // namespace

TEST_CASE("the packets with station names become empty ones and nothing else changes") {
  const Bytes stream = clip("h264.ts");
  const Bytes hidden = hiddenInPieces(stream, stream.size());
  const int names = packetsWith(stream, 0x11);
  CHECK(names > 0);
  CHECK(packetsWith(hidden, 0x11) == 0);
  CHECK(packetsWith(hidden, 0x1FFF) == packetsWith(stream, 0x1FFF) + names);
  CHECK(packetsWith(hidden, 0x100) == packetsWith(stream, 0x100));
}

TEST_CASE("names are hidden however the stream is cut for reading") {
  const Bytes stream = clip("h264.ts");
  const Bytes whole = hiddenInPieces(stream, stream.size());
  for (const std::size_t pieceBytes : {1U, 2U, 3U, 187U, 188U, 189U, 1000U, 65536U})
    CHECK((hiddenInPieces(stream, pieceBytes) == whole));
}

TEST_CASE("a stream of no packets is left alone") {
  Bytes nothing;
  hideServiceNames(nothing, 0, nothing);
  Bytes three = {0x47, 0x40, 0x11};
  const Bytes before = three;
  hideServiceNames(before, 0, std::span(three).first(0));
  CHECK(three == before);
}
