#include "app/intake/KeysFile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <string_view>

namespace mahfooz::intake {

namespace {

using cases::GuardedBytes;
using cases::ServiceKeys;

// The file: one of these lines, then the seeds as they are. The first form has one sealing key; older programs, which
// know no other, refuse the second instead of losing keys.
constexpr std::string_view kOneKey = "mahfooz service keys 1\n";
constexpr std::string_view kSeveralKeys = "mahfooz service keys 2\n";
static_assert(kOneKey.size() == kSeveralKeys.size());
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOthers =
    QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

char* writable(GuardedBytes& bytes) {
  return reinterpret_cast<char*>(bytes.bytes().data());
}

std::string_view magicFor(std::size_t seedsBytes) {
  return seedsBytes == ServiceKeys::kFirstSeedsBytes ? kOneKey : kSeveralKeys;
}

// Unbuffered, so that the seeds go straight into their guarded place.
Result<ServiceKeys> load(const QString& path) {
  QFile file(path);
  if ((file.permissions() & kOthers) || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
    return ErrorCode::StorageFailed;
  const auto magicSize = static_cast<qint64>(kOneKey.size());
  const auto seedsBytes = static_cast<std::size_t>(std::max<qint64>(0, file.size() - magicSize));
  if (!ServiceKeys::isSeedsSize(seedsBytes)) return ErrorCode::StorageFailed;
  auto seeds = GuardedBytes::allocate(seedsBytes);
  if (!seeds) return seeds.error();
  const auto size = static_cast<qint64>(seedsBytes);
  const std::string_view magic = magicFor(seedsBytes);
  if (file.read(magicSize) != QByteArray(magic.data(), static_cast<qsizetype>(magic.size())) ||
      file.read(writable(*seeds), size) != size || !file.atEnd())
    return ErrorCode::StorageFailed;
  return ServiceKeys::fromSeeds(std::move(*seeds));
}

Result<void> save(const QString& path, const ServiceKeys& keys) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !file.setPermissions(kOwnerOnly))
    return ErrorCode::StorageFailed;
  const std::string_view magic = magicFor(keys.seeds().size());
  const auto size = static_cast<qint64>(keys.seeds().size());
  if (file.write(magic.data(), static_cast<qint64>(magic.size())) != static_cast<qint64>(magic.size()) ||
      file.write(reinterpret_cast<const char*>(keys.seeds().data()), size) != size || !file.commit())
    return ErrorCode::StorageFailed;
  return {};
}

QString keysPath(const QString& folder) {
  return QDir(folder).filePath(QStringLiteral("service.keys"));
}

bool ensureFolder(const QString& folder) {
  if (QDir(folder).exists()) return true;
  return QDir().mkpath(folder) && QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner);
}

}  // namespace

Result<ServiceKeys> loadOrMakeKeys(const QString& folder) {
  if (!ensureFolder(folder)) return ErrorCode::StorageFailed;
  const QString path = keysPath(folder);
  QLockFile lock(path + QStringLiteral(".lock"));
  if (!lock.lock()) return ErrorCode::StorageFailed;
  if (QFile::exists(path)) return load(path);
  auto keys = ServiceKeys::generate();
  if (!keys) return keys;
  if (const auto saved = save(path, *keys); !saved) return saved.error();
  return keys;
}

Result<ServiceKeys> loadKeys(const QString& folder) {
  return load(keysPath(folder));
}

Result<void> rotateSealingKey(const QString& folder) {
  const QString path = keysPath(folder);
  QLockFile lock(path + QStringLiteral(".lock"));
  if (!QFile::exists(path) || !lock.lock()) return ErrorCode::StorageFailed;
  const auto keys = load(path);
  if (!keys) return keys.error();
  const auto rotated = keys->withNewSealingKey();
  if (!rotated) return rotated.error();
  return save(path, *rotated);
}

}  // namespace mahfooz::intake
