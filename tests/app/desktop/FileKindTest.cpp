#include "app/desktop/model/FileKind.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

TEST_CASE("a name tells photo or video by its ending in small and capital letters") {
  CHECK(kindByName(QStringLiteral("IMG_1.JPG")) == MediaKind::Photo);
  CHECK(kindByName(QStringLiteral("تصویر.heic")) == MediaKind::Photo);
  CHECK(kindByName(QStringLiteral("VID.1.Mp4")) == MediaKind::Video);
  CHECK(kindByName(QStringLiteral("clip.3gp")) == MediaKind::Video);
}

TEST_CASE("a name that may be either or says nothing tells no kind") {
  CHECK_FALSE(kindByName(QStringLiteral("a.gif")));
  CHECK_FALSE(kindByName(QStringLiteral("a.webp")));
  CHECK_FALSE(kindByName(QStringLiteral("a.avif")));
  CHECK_FALSE(kindByName(QStringLiteral("mp4")));
  CHECK_FALSE(kindByName(QStringLiteral("notes.txt")));
}

TEST_CASE("the dialog shows every ending that can be read") {
  const QStringList patterns = readableNamePatterns();
  CHECK(patterns.size() == 20);
  CHECK(patterns.contains(QStringLiteral("*.jpg")));
  CHECK(patterns.contains(QStringLiteral("*.webp")));
  CHECK(patterns.contains(QStringLiteral("*.mpg")));
  CHECK_FALSE(patterns.contains(QStringLiteral("*.pdf")));
}

}  // namespace mahfooz::desktop
