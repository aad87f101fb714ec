#pragma once

#include "core/base/Result.h"
#include "core/case/StorageKeys.h"

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <sodium.h>

#include <optional>

namespace mahfooz::intake {

// A backup file: a line that says what it is, then pieces, each encrypted and authenticated together with its place
// (libsodium's secretstream, XChaCha20-Poly1305, under StorageKeys::backupKey). The last piece is marked: a file that
// was cut, changed, put together anew or written by another service is not read to its end.

// OutputFailed.
class BackupWriter {
 public:
  explicit BackupWriter(QIODevice& file) : m_file(file) {}

  [[nodiscard]] Result<void> begin(const cases::StorageKeys& keys);
  [[nodiscard]] Result<void> write(const QByteArray& bytes);
  [[nodiscard]] Result<void> end();

 private:
  [[nodiscard]] Result<void> push(unsigned char tag);

  QIODevice& m_file;
  crypto_secretstream_xchacha20poly1305_state m_state{};
  QByteArray m_waiting;
};

// StorageFailed for everything that no BackupWriter with these keys has written.
class BackupReader {
 public:
  explicit BackupReader(QIODevice& file) : m_file(file) {}

  [[nodiscard]] Result<void> begin(const cases::StorageKeys& keys);

  // The next piece; nothing after the marked end.
  [[nodiscard]] Result<std::optional<QByteArray>> next();

 private:
  QIODevice& m_file;
  crypto_secretstream_xchacha20poly1305_state m_state{};
  bool m_ended = false;
};

}  // namespace mahfooz::intake
