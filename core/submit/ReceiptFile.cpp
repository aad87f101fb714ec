#include "core/submit/ReceiptFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace mahfooz::submit {

namespace {

// More than any receipt has: a longer file is then refused by the parser, and never read whole.
constexpr qint64 kMaximumRead = 64 * 1024;

}  // namespace

Result<void> checkReceiptPlace(const QString& path, Existing existing) {
  const QFileInfo file(path);
  if (file.isDir() || file.fileName().isEmpty()) return ErrorCode::OutputFailed;
  if (existing == Existing::Refuse && (file.exists() || file.isSymLink())) return ErrorCode::OutputExists;
  const QFileInfo folder(file.path());
  if (!folder.isDir() || !folder.isWritable()) return ErrorCode::OutputFailed;
  return {};
}

Result<void> saveReceipt(const QString& path, const cases::ServiceProfile& profile,
                         const cases::Receipt& verifiedReceipt, Existing existing) {
  return saveReceipt(path, {profile.name, profile.signingKey, verifiedReceipt}, existing);
}

Result<void> saveReceipt(const QString& path, const cases::SavedReceipt& verified, Existing existing) {
  return writePrivateFile(path, cases::savedReceiptText(verified), existing);
}

Result<cases::SavedReceipt> readReceiptFile(const QString& path) {
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) return ErrorCode::ReceiptFileUnreadable;
  const QByteArray untrustedText = file.read(kMaximumRead);
  if (file.error() != QFileDevice::NoError) return ErrorCode::ReceiptFileUnreadable;
  return cases::parseSavedReceipt(untrustedText.toStdString());
}

}  // namespace mahfooz::submit
