#include "app/desktop/service/LocalPlaces.h"
#include "core/base/Check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

// A computer's /proc and /sys, as far as they matter here.
struct FakeRoot {
  QTemporaryDir folder;
  QByteArray mounts;

  [[nodiscard]] QString at(const QString& path) const { return folder.filePath(path); }

  void write(const QString& path, const QByteArray& content) const {
    check(QDir().mkpath(QFileInfo(at(path)).path()));
    QFile file(at(path));
    check(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
  }

  // As the kernel lays it out: /sys/block/sdb is a link into /sys/devices.
  void disk(const QString& name, const QString& way, const QByteArray& removable, const QByteArray& device,
            const QByteArray& partDevice) const {
    const QString home = QStringLiteral("sys/devices/%1/block/%2").arg(way, name);
    write(home + QStringLiteral("/removable"), removable + "\n");
    write(home + QStringLiteral("/dev"), device + "\n");
    write(home + QStringLiteral("/%11/dev").arg(name), partDevice + "\n");
    check(QDir().mkpath(at(QStringLiteral("sys/block"))));
    check(QFile::link(at(home), at(QStringLiteral("sys/block/") + name)));
  }

  void mount(const QByteArray& device, const QByteArray& path) {
    mounts += "36 35 " + device + " / " + path + " rw,noatime shared:1 - vfat /dev/x rw\n";
  }

  [[nodiscard]] QStringList found() const {
    write(QStringLiteral("proc/self/mountinfo"), mounts);
    QStringList paths;
    for (const Place& place : removableMounts(folder.path())) {
      CHECK(place.kind == Place::Kind::Device);
      paths.append(place.path);
    }
    return paths;
  }
};

const QString kUsb = QStringLiteral("pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host6/target6:0:0/6:0:0:0");
const QString kSata = QStringLiteral("pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0");

}  // namespace

TEST_CASE("a stick and a card are offered and the computer's own disk is not") {
  FakeRoot root;
  root.disk(QStringLiteral("sda"), kSata, "0", "8:0", "8:1");
  root.disk(QStringLiteral("sdb"), kUsb, "1", "8:16", "8:17");
  root.mount("8:1", "/");
  root.mount("8:17", "/media/kiosk/STICK");
  CHECK(root.found() == QStringList{QStringLiteral("/media/kiosk/STICK")});
}

TEST_CASE("a disk without parts and a name with a space are understood") {
  FakeRoot root;
  root.disk(QStringLiteral("sdb"), kUsb, "1", "8:16", "8:17");
  root.mount("8:16", "/run/media/kiosk/My\\040Stick\\134x");
  CHECK(root.found() == QStringList{QStringLiteral("/run/media/kiosk/My Stick\\x")});
}

TEST_CASE("a USB disk that calls itself fixed is offered") {
  FakeRoot root;
  root.disk(QStringLiteral("sdc"), kUsb, "0", "8:32", "8:33");
  root.mount("8:33", "/media/kiosk/Disk");
  CHECK(root.found() == QStringList{QStringLiteral("/media/kiosk/Disk")});
}

TEST_CASE("a second disk of the computer is not offered though it is mounted under media") {
  FakeRoot root;
  root.disk(QStringLiteral("sda"), kSata, "0", "8:0", "8:1");
  root.mount("8:1", "/media/data");
  CHECK(root.found().isEmpty());
}

TEST_CASE("the stick from which the kiosk itself runs is not offered") {
  FakeRoot root;
  root.disk(QStringLiteral("sdb"), kUsb, "1", "8:16", "8:17");
  root.mount("8:17", "/");
  root.mount("8:17", "/media/kiosk/SYSTEM");
  CHECK(root.found().isEmpty());
}

TEST_CASE("a network share and a computer that says nothing give no place") {
  FakeRoot root;
  root.mount("0:45", "/media/share");
  CHECK(root.found().isEmpty());
  CHECK(removableMounts(root.at(QStringLiteral("nowhere"))).empty());
}

TEST_CASE("a kiosk offers nothing of this computer and a helpdesk the usual folders too") {
  for (const Place& place : placesFor(Mode::Kiosk)())
    CHECK(place.kind == Place::Kind::Device);
  bool hasHome = false;
  for (const Place& place : placesFor(Mode::Helpdesk)())
    hasHome = hasHome || place.kind == Place::Kind::Home;
  CHECK(hasHome);
}

}  // namespace mahfooz::desktop
