#include "app/desktop/model/FolderBrowser.h"
#include "core/base/Check.h"
#include "tests/support/QtApplication.h"

#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>

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

// Until the folder that is open has been read.
void await(FolderBrowser& browser) {
  tests::qtApplication();
  QEventLoop loop;
  QObject::connect(&browser, &FolderBrowser::read, &loop, &QEventLoop::quit);
  QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
  if (browser.isReading()) loop.exec();
  REQUIRE_FALSE(browser.isReading());
}

// A disk that answers when it is let, and counts how many ask at once.
struct SlowDisk {
  QSemaphore may;
  std::atomic<int> asking = 0;
  std::atomic<int> mostAtOnce = 0;
  std::atomic<int> asked = 0;
};

FolderBrowser::Lister listerOf(const std::shared_ptr<SlowDisk>& disk) {
  return [disk](const QString& path) {
    ++disk->asked;
    const int now = ++disk->asking;
    disk->mostAtOnce = std::max(disk->mostAtOnce.load(), now);
    disk->may.acquire();
    --disk->asking;
    FolderListing listing;
    listing.folders.push_back({path + QStringLiteral("/inside"), QStringLiteral("inside")});
    return listing;
  };
}

}  // namespace

TEST_CASE("pictures and videos of a folder are listed with the newest first and nothing else") {
  const Stick stick;
  touch(stick.folder.filePath(QStringLiteral("old.jpg")), 5);
  touch(stick.folder.filePath(QStringLiteral("new.mp4")), 1);
  touch(stick.folder.filePath(QStringLiteral("notes.txt")));
  touch(stick.folder.filePath(QStringLiteral(".hidden.jpg")));
  const FolderListing listing = listFolder(stick.folder.path());
  REQUIRE(listing.files.size() == 2);
  CHECK(listing.files[0].kind == MediaKind::Video);
  CHECK(listing.files[1].kind == MediaKind::Photo);
}

TEST_CASE("the way up ends at the top of the device") {
  const Stick stick;
  check(QDir(stick.folder.path()).mkpath(QStringLiteral("DCIM/100")));
  FolderBrowser browser;
  browser.open(stick.place);
  await(browser);
  browser.enter(0);
  await(browser);
  browser.enter(0);
  await(browser);
  CHECK(browser.up());
  CHECK(browser.up());
  CHECK_FALSE(browser.up());
  await(browser);
  CHECK(browser.listing().folders.at(0).name == QStringLiteral("DCIM"));
  browser.enter(7);  // no such folder
  CHECK_FALSE(browser.isReading());
  CHECK(browser.listing().folders.size() == 1);
}

TEST_CASE("links that lead off the device are not shown") {
  const Stick stick;
  const QTemporaryDir elsewhere;
  touch(elsewhere.filePath(QStringLiteral("a.jpg")));
  check(QFile::link(elsewhere.path(), stick.folder.filePath(QStringLiteral("out"))));
  check(QFile::link(elsewhere.filePath(QStringLiteral("a.jpg")), stick.folder.filePath(QStringLiteral("b.jpg"))));
  const FolderListing listing = listFolder(stick.folder.path());
  CHECK(listing.folders.empty());
  CHECK(listing.files.empty());
}

TEST_CASE("folders stand in the order in which people look for them") {
  const Stick stick;
  for (const char* name : {"گھر", "Camera 10", "بچے", "camera 9", "چھٹیاں"})
    check(QDir(stick.folder.path()).mkdir(QString::fromUtf8(name)));
  QStringList names;
  for (const FolderListing::Folder& folder : listFolder(stick.folder.path()).folders)
    names << folder.name;
  CHECK(names.join(QLatin1Char('|')) == QStringLiteral("بچے|چھٹیاں|گھر|camera 9|Camera 10"));
}

TEST_CASE("a folder of very many files or folders shows some and says that there are more") {
  const Stick files;
  const Stick folders;
  for (int i = 0; i <= FolderListing::kMost; ++i) {
    touch(files.folder.filePath(QStringLiteral("%1.jpg").arg(i)));
    check(QDir(folders.folder.path()).mkdir(QString::number(i)));
  }
  const FolderListing many = listFolder(files.folder.path());
  CHECK(many.files.size() == FolderListing::kMost);
  CHECK(many.leavesOut);
  const FolderListing deep = listFolder(folders.folder.path());
  CHECK(deep.folders.size() == FolderListing::kMost);
  CHECK(deep.leavesOut);
}

TEST_CASE("a folder that is gone is an empty one") {
  const FolderListing listing = listFolder(QStringLiteral("/media/gone"));
  CHECK(listing.folders.empty());
  CHECK(listing.files.empty());
}

TEST_CASE("a disk that does not answer holds up nobody and one thread however often somebody presses") {
  const auto disk = std::make_shared<SlowDisk>();
  FolderBrowser browser(listerOf(disk));
  for (const char* path : {"/media/a", "/media/b", "/media/c"}) {
    browser.open({Place::Kind::Device, QString::fromLatin1(path), {}});
    CHECK(browser.isReading());  // and this thread went on
    CHECK(browser.listing().folders.empty());
    browser.enter(0);
  }
  disk->may.release(2);  // the first, which nobody waits for any more, and the last
  await(browser);
  CHECK(browser.listing().folders.at(0).path == QStringLiteral("/media/c/inside"));
  CHECK(disk->mostAtOnce == 1);
  CHECK(disk->asked == 2);
}

TEST_CASE("what a disk says after the list was closed is not taken") {
  const auto disk = std::make_shared<SlowDisk>();
  FolderBrowser browser(listerOf(disk));
  int reads = 0;
  QObject::connect(&browser, &FolderBrowser::read, [&] { ++reads; });
  browser.open({Place::Kind::Device, QStringLiteral("/media/a"), {}});
  browser.close();
  disk->may.release(1);
  browser.open({Place::Kind::Device, QStringLiteral("/media/b"), {}});
  disk->may.release(1);
  await(browser);
  CHECK(browser.listing().folders.at(0).path == QStringLiteral("/media/b/inside"));
  CHECK(reads == 1);
}

}  // namespace mahfooz::desktop
