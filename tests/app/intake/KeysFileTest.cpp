#include "app/intake/KeysFile.h"

#include "core/case/Sealing.h"

#include <catch2/catch.hpp>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <algorithm>

using namespace mahfooz;
using mahfooz::intake::loadOrMakeKeys;
using mahfooz::intake::rotateSealingKey;

namespace {

constexpr auto kOwnerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

class KeysFolder {
 public:
  [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("deep/keys")); }
  [[nodiscard]] QString file() const { return folder() + QStringLiteral("/service.keys"); }

 private:
  QTemporaryDir m_folder;
};

void overwrite(const QString& path, const QByteArray& content) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  file.write(content);
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

}  // namespace

TEST_CASE("keys are made once and found again") {
  const KeysFolder place;
  const auto made = loadOrMakeKeys(place.folder());
  REQUIRE(made);
  const auto found = loadOrMakeKeys(place.folder());
  REQUIRE(found);
  CHECK(std::ranges::equal(made->seeds(), found->seeds()));
  CHECK(made->signingKey() == found->signingKey());
}

TEST_CASE("the keys file is its owner's alone") {
  const KeysFolder place;
  REQUIRE(loadOrMakeKeys(place.folder()));
  CHECK((QFile::permissions(place.file()) & ~kOwnerOnly) == QFileDevice::Permissions());
}

TEST_CASE("a keys file that others may read is refused") {
  const KeysFolder place;
  REQUIRE(loadOrMakeKeys(place.folder()));
  REQUIRE(QFile::setPermissions(place.file(), kOwnerOnly | QFileDevice::ReadGroup));
  CHECK(loadOrMakeKeys(place.folder()).error() == Error(ErrorCode::StorageFailed));
}

TEST_CASE("a damaged keys file is refused and stays as it is") {
  const KeysFolder place;
  REQUIRE(loadOrMakeKeys(place.folder()));
  const QByteArray whole = contentOf(place.file());
  for (const QByteArray& damaged : {QByteArray(), whole.left(50), whole + "x", "M" + whole.mid(1)}) {
    overwrite(place.file(), damaged);
    CHECK(loadOrMakeKeys(place.folder()).error() == Error(ErrorCode::StorageFailed));
    CHECK(contentOf(place.file()) == damaged);
  }
  overwrite(place.file(), whole);
  CHECK(loadOrMakeKeys(place.folder()));
}

TEST_CASE("a new sealing key is put into the file and the others stay") {
  const KeysFolder place;
  const auto first = loadOrMakeKeys(place.folder());
  REQUIRE(first);
  REQUIRE(rotateSealingKey(place.folder()));
  REQUIRE(rotateSealingKey(place.folder()));
  const auto found = loadOrMakeKeys(place.folder());
  REQUIRE(found);
  CHECK(found->sealingKey() != first->sealingKey());
  CHECK(found->hasSealingKey(cases::sealingKeyId(first->sealingKey())));
  CHECK(found->signingKey() == first->signingKey());
  CHECK(std::ranges::equal(found->storageSeed(), first->storageSeed()));
  CHECK((QFile::permissions(place.file()) & ~kOwnerOnly) == QFileDevice::Permissions());
  const QByteArray whole = contentOf(place.file());
  overwrite(place.file(), whole.chopped(1));
  CHECK_FALSE(rotateSealingKey(place.folder()));
  overwrite(place.file(), whole.chopped(64));  // three seeds under the name of several
  CHECK_FALSE(loadOrMakeKeys(place.folder()));
}

TEST_CASE("no key is rotated where there is none") {
  const KeysFolder place;
  CHECK(rotateSealingKey(place.folder()).error() == Error(ErrorCode::StorageFailed));
  CHECK_FALSE(QFile::exists(place.folder()));
  CHECK_FALSE(intake::loadKeys(place.folder()));
}

TEST_CASE("a folder that cannot be made is refused") {
  const KeysFolder place;
  REQUIRE(loadOrMakeKeys(place.folder()));
  CHECK_FALSE(loadOrMakeKeys(place.file() + QStringLiteral("/below-a-file")));
}
