#include "app/desktop/service/PolicyFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mahfooz::desktop {

namespace {

constexpr qint64 kLongest = 64 * 1024;

bool isOfTrusted(const struct stat& facts) {
  return facts.st_uid == 0 || facts.st_uid == ::geteuid();
}

bool othersCanWrite(const struct stat& facts) {
  return (facts.st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

// In a folder with the sticky bit others can add files but not replace this one.
bool isSafeFolder(const QString& path) {
  struct stat facts {};
  if (::stat(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &facts) != 0) return false;
  return isOfTrusted(facts) && (!othersCanWrite(facts) || (facts.st_mode & S_ISVTX) != 0);
}

PolicyOrFault parseOpen(int descriptor, const QString& path) {
  struct stat facts {};
  if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_size > kLongest)
    return PolicyFault{PolicyFault::Kind::Unreadable, {}};
  if (!isOfTrusted(facts) || othersCanWrite(facts) || !isSafeFolder(path))
    return PolicyFault{PolicyFault::Kind::OpenToOthers, {}};
  QFile file;
  if (!file.open(descriptor, QIODevice::ReadOnly)) return PolicyFault{PolicyFault::Kind::Unreadable, {}};
  const QByteArray untrustedJson = file.read(kLongest + 1);
  if (file.error() != QFileDevice::NoError || untrustedJson.size() > kLongest)
    return PolicyFault{PolicyFault::Kind::Unreadable, {}};
  return parsePolicy(untrustedJson);
}

}  // namespace

QString systemPolicyPath() {
  return QStringLiteral("/etc/mahfooz/policy.json");
}

bool policyFileExists(const QString& path) {
  struct stat facts {};
  if (::lstat(QFile::encodeName(path).constData(), &facts) == 0) return true;
  return errno != ENOENT && errno != ENOTDIR;
}

PolicyOrFault readPolicyFile(const QString& path) {
  // Not blocking: somebody may have put a pipe there.
  const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (descriptor < 0) return PolicyFault{PolicyFault::Kind::Unreadable, {}};
  PolicyOrFault outcome = parseOpen(descriptor, path);
  ::close(descriptor);
  return outcome;
}

}  // namespace mahfooz::desktop
