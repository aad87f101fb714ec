#include "app/intake/KeysFile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QSaveFile>

#include <string_view>

namespace mahfooz::intake {

namespace {

using cases::GuardedBytes;
using cases::ServiceKeys;

// The file: this line, then the seeds as they are.
constexpr std::string_view kMagic = "mahfooz service keys 1\n";
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOthers =
    QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

char* writable(GuardedBytes& bytes) {
  return reinterpret_cast<char*>(bytes.bytes().data());
}

// Unbuffered, so that the seeds go straight into their guarded place.
Result<ServiceKeys> load(const QString& path) {
  QFile file(path);
  auto seeds = GuardedBytes::allocate(ServiceKeys::kAllSeedsBytes);
  if (!seeds) return seeds.error();
  constexpr auto kSize = static_cast<qint64>(ServiceKeys::kAllSeedsBytes);
  if ((file.permissions() & kOthers) || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
    return ErrorCode::StorageFailed;
  if (file.read(static_cast<qint64>(kMagic.size())) !=
          QByteArray(kMagic.data(), static_cast<qsizetype>(kMagic.size())) ||
      file.read(writable(*seeds), kSize) != kSize || !file.atEnd())
    return ErrorCode::StorageFailed;
  return ServiceKeys::fromSeeds(std::move(*seeds));
}

Result<void> save(const QString& path, const ServiceKeys& keys) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !file.setPermissions(kOwnerOnly))
    return ErrorCode::StorageFailed;
  file.write(kMagic.data(), static_cast<qint64>(kMagic.size()));
  file.write(reinterpret_cast<const char*>(keys.seeds().data()), static_cast<qint64>(keys.seeds().size()));
  if (!file.commit()) return ErrorCode::StorageFailed;
  return {};
}

bool ensureFolder(const QString& folder) {
  if (QDir(folder).exists()) return true;
  return QDir().mkpath(folder) && QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner);
}

}  // namespace

Result<ServiceKeys> loadOrMakeKeys(const QString& folder) {
  if (!ensureFolder(folder)) return ErrorCode::StorageFailed;
  const QString path = QDir(folder).filePath(QStringLiteral("service.keys"));
  QLockFile lock(path + QStringLiteral(".lock"));
  if (!lock.lock()) return ErrorCode::StorageFailed;
  if (QFile::exists(path)) return load(path);
  auto keys = ServiceKeys::generate();
  if (!keys) return keys;
  if (const auto saved = save(path, *keys); !saved) return saved.error();
  return keys;
}

}  // namespace mahfooz::intake
