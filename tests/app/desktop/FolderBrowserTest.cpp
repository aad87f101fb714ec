#include "app/desktop/model/FolderBrowser.h"
#include "core/base/Check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

void touch(const QString& path, int daysOld = 0) {
  QFile file(path);
  check(file.open(QIODevice::WriteOnly));
  check(file.setFileTime(QDateTime::currentDateTime().addDays(-daysOld), QFileDevice::FileModificationTime));
}

struct Stick {
  QTemporaryDir folder;
  Place place{Place::Kind::Device, folder.path(), QStringLiteral("STICK")};
};

}  // namespace

TEST_CASE("pictures and videos of a folder are listed with the newest first and nothing else") {
  const Stick stick;
  touch(stick.folder.filePath(QStringLiteral("old.jpg")), 5);
  touch(stick.folder.filePath(QStringLiteral("new.mp4")), 1);
  touch(stick.folder.filePath(QStringLiteral("notes.txt")));
  touch(stick.folder.filePath(QStringLiteral(".hidden.jpg")));
  FolderBrowser browser;
  browser.open(stick.place);
  REQUIRE(browser.files().size() == 2);
  CHECK(browser.files()[0].kind == MediaKind::Video);
  CHECK(browser.files()[1].kind == MediaKind::Photo);
}

TEST_CASE("the way up ends at the top of the device") {
  const Stick stick;
  check(QDir(stick.folder.path()).mkpath(QStringLiteral("DCIM/100")));
  FolderBrowser browser;
  browser.open(stick.place);
  browser.enter(0);
  browser.enter(0);
  CHECK(browser.up());
  CHECK(browser.up());
  CHECK_FALSE(browser.up());
  CHECK(browser.folders()[0].name == QStringLiteral("DCIM"));
  browser.enter(7);  // no such folder
  CHECK(browser.folders().size() == 1);
}

TEST_CASE("links that lead off the device are not shown") {
  const Stick stick;
  const QTemporaryDir elsewhere;
  touch(elsewhere.filePath(QStringLiteral("a.jpg")));
  check(QFile::link(elsewhere.path(), stick.folder.filePath(QStringLiteral("out"))));
  check(QFile::link(elsewhere.filePath(QStringLiteral("a.jpg")), stick.folder.filePath(QStringLiteral("b.jpg"))));
  FolderBrowser browser;
  browser.open(stick.place);
  CHECK(browser.folders().empty());
  CHECK(browser.files().empty());
}

TEST_CASE("a folder of very many files shows the newest and says that there are more") {
  const Stick stick;
  for (int i = 0; i <= FolderBrowser::kMostFiles; ++i)
    touch(stick.folder.filePath(QStringLiteral("%1.jpg").arg(i)));
  FolderBrowser browser;
  browser.open(stick.place);
  CHECK(browser.files().size() == FolderBrowser::kMostFiles);
  CHECK(browser.leavesOut());
}

}  // namespace mahfooz::desktop
