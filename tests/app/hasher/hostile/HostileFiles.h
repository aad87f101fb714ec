#pragma once

#include "tests/support/NamedFile.h"

namespace mahfooz::test {

// What may come of a file.
enum class Fate : std::uint8_t {
  Refused,   // an error code and nothing else
  Anything,  // an error code or an answer: nobody can tell from the file alone
};

struct HostileFile {
  NamedFile file;
  Fate fate = Fate::Anything;
};
using HostileFiles = std::vector<HostileFile>;

// Every valid sample cut short at several places. A transport stream and a live recording do not say how long they are.
[[nodiscard]] HostileFiles cutPhotos();
[[nodiscard]] HostileFiles cutVideos();

// Every valid sample with bits turned over and bytes overwritten.
[[nodiscard]] HostileFiles damagedPhotos();
[[nodiscard]] HostileFiles damagedVideos();

// Numbers in headers, boxes, elements, chunks and tables that are not true.
[[nodiscard]] HostileFiles liars();

// Much work for few bytes: pixels, frames, chunks, nesting, playing time.
[[nodiscard]] HostileFiles bombsOfAllKinds();

// One picture, shown for nearly four hours: a second of bytes, and half a minute of small pictures for TMK at once.
[[nodiscard]] Bytes slowVideo();

}  // namespace mahfooz::test
