#include "app/desktop/service/LocalPlaces.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace mahfooz::desktop {

namespace {

struct Mount {
  QString device;  // "8:17"
  QString path;
};

QByteArray contentOf(const QString& path) {
  constexpr qint64 kMost = 1024 * 1024;
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.read(kMost) : QByteArray();
}

// The kernel writes space, tab, newline and backslash of a path as \040, \011, \012 and \134.
QString unescaped(const QByteArray& field) {
  QByteArray plain;
  for (qsizetype i = 0; i < field.size(); ++i) {
    bool isNumber = false;
    const int code = field[i] == '\\' ? field.mid(i + 1, 3).toInt(&isNumber, 8) : 0;
    plain.append(isNumber ? static_cast<char>(code) : field[i]);
    if (isNumber) i += 3;
  }
  return QFile::decodeName(plain);
}

// /proc/self/mountinfo (proc(5)): id, parent, device, root, mount point, ...
std::vector<Mount> mountsIn(const QString& root) {
  constexpr qsizetype kDevice = 2;
  constexpr qsizetype kPath = 4;
  std::vector<Mount> mounts;
  for (const QByteArray& line : contentOf(root + QStringLiteral("/proc/self/mountinfo")).split('\n')) {
    const QList<QByteArray> fields = line.split(' ');
    if (fields.size() > kPath) mounts.push_back({QString::fromLatin1(fields[kDevice]), unescaped(fields[kPath])});
  }
  return mounts;
}

bool isUnderMedia(const QString& path) {
  for (const char* place : {"/media/", "/run/media/", "/mnt/"}) {
    if (path.startsWith(QLatin1String(place))) return true;
  }
  return path == QLatin1String("/mnt");
}

// A disk that can be taken out says so; many that hang on USB do not, and are told by the way that leads to them.
bool isRemovable(const QFileInfo& disk) {
  static const QRegularExpression usb(QStringLiteral("/usb[0-9]+/"));
  if (contentOf(disk.absoluteFilePath() + QStringLiteral("/removable")).trimmed() == "1") return true;
  return usb.match(disk.symLinkTarget() + QLatin1Char('/')).hasMatch();
}

QString deviceOf(const QString& folder) {
  return QString::fromLatin1(contentOf(folder + QStringLiteral("/dev")).trimmed());
}

// "8:16" of the disk and "8:17" of its parts, for every removable disk: device to disk.
QHash<QString, QString> removableDevices(const QString& root) {
  QHash<QString, QString> devices;
  const QDir block(root + QStringLiteral("/sys/block"));
  for (const QFileInfo& disk : block.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    if (!isRemovable(disk)) continue;
    devices.insert(deviceOf(disk.absoluteFilePath()), disk.fileName());
    const QDir parts(disk.absoluteFilePath());
    for (const QFileInfo& part : parts.entryInfoList({disk.fileName() + QLatin1Char('*')}, QDir::Dirs))
      devices.insert(deviceOf(part.absoluteFilePath()), disk.fileName());
  }
  devices.remove({});
  return devices;
}

}  // namespace

std::vector<Place> removableMounts(const QString& root) {
  const QHash<QString, QString> devices = removableDevices(root);
  const std::vector<Mount> mounts = mountsIn(root);
  QSet<QString> ofSystem;  // disks that carry a part of this computer's own system
  for (const Mount& mount : mounts) {
    if (devices.contains(mount.device) && !isUnderMedia(mount.path)) ofSystem.insert(devices.value(mount.device));
  }
  std::vector<Place> places;
  for (const Mount& mount : mounts) {
    if (!devices.contains(mount.device) || ofSystem.contains(devices.value(mount.device))) continue;
    places.push_back({Place::Kind::Device, mount.path, QDir(mount.path).dirName()});
  }
  return places;
}

}  // namespace mahfooz::desktop
