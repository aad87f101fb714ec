#include "app/desktop/model/PickedFiles.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

QString makeFile(const QTemporaryDir& folder, const QString& name) {
  QFile file(folder.filePath(name));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("12345");
  return file.fileName();
}

}  // namespace

TEST_CASE("a picked file is listed with its name and size") {
  const QTemporaryDir folder;
  PickedFiles files;
  CHECK(files.add({makeFile(folder, QStringLiteral("تصویر.jpg"))}).added == 1);
  REQUIRE(files.files().size() == 1);
  CHECK(files.files()[0].name == QStringLiteral("تصویر.jpg"));
  CHECK(files.files()[0].sizeBytes == 5);
}

TEST_CASE("the same file twice is one file") {
  const QTemporaryDir folder;
  const QString path = makeFile(folder, QStringLiteral("a.jpg"));
  PickedFiles files;
  const auto outcome = files.add({path, path});
  CHECK(outcome.added == 1);
  CHECK(outcome.alreadyThere == 1);
  CHECK(files.files().size() == 1);
}

TEST_CASE("a folder and a file that is not there are refused") {
  const QTemporaryDir folder;
  PickedFiles files;
  const auto outcome = files.add({folder.path(), folder.filePath(QStringLiteral("gone.jpg"))});
  CHECK(outcome.notFiles == 2);
  CHECK(files.isEmpty());
}

TEST_CASE("files over the maximum of the service are refused") {
  const QTemporaryDir folder;
  PickedFiles files;
  files.setMaximum(1);
  const auto outcome =
      files.add({makeFile(folder, QStringLiteral("a.jpg")), makeFile(folder, QStringLiteral("b.jpg"))});
  CHECK(outcome.added == 1);
  CHECK(outcome.tooMany == 1);
}

TEST_CASE("a removed file can be picked again") {
  const QTemporaryDir folder;
  const QString path = makeFile(folder, QStringLiteral("a.jpg"));
  PickedFiles files;
  (void)files.add({path});
  files.remove(7);
  CHECK(files.files().size() == 1);
  files.remove(0);
  CHECK(files.isEmpty());
  CHECK(files.add({path}).added == 1);
}

}  // namespace mahfooz::desktop
