#include "app/intake/BackupStream.h"

#include <QtCore/QtEndian>

namespace mahfooz::intake {

namespace {

const QByteArray kMagic = QByteArrayLiteral("mahfooz backup 1\n");
constexpr qsizetype kPieceBytes = 64 * 1024;  // written when there is so much; the last row may make it longer
constexpr quint32 kMaximumPieceBytes = 16 * 1024 * 1024;  // far more than any row of ours
constexpr auto kHeaderBytes = static_cast<qint64>(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
constexpr auto kExtraBytes = static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES);

unsigned char* writable(QByteArray& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* readable(const QByteArray& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.constData());
}

}  // namespace

Result<void> BackupWriter::begin(const cases::StorageKeys& keys) {
  QByteArray header(kHeaderBytes, Qt::Uninitialized);
  crypto_secretstream_xchacha20poly1305_init_push(&m_state, writable(header), keys.backupKey().data());
  if (m_file.write(kMagic + header) != kMagic.size() + header.size()) return ErrorCode::OutputFailed;
  return {};
}

Result<void> BackupWriter::write(const QByteArray& bytes) {
  m_waiting += bytes;
  if (m_waiting.size() < kPieceBytes) return {};
  return push(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

Result<void> BackupWriter::end() {
  return push(crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

Result<void> BackupWriter::push(unsigned char tag) {
  QByteArray sealed(m_waiting.size() + kExtraBytes, Qt::Uninitialized);
  crypto_secretstream_xchacha20poly1305_push(&m_state, writable(sealed), nullptr, readable(m_waiting),
                                             static_cast<unsigned long long>(m_waiting.size()), nullptr, 0, tag);
  m_waiting.clear();
  const quint32 length = qToLittleEndian(static_cast<quint32>(sealed.size()));
  const QByteArray prefix(reinterpret_cast<const char*>(&length), sizeof length);
  if (m_file.write(prefix) != prefix.size() || m_file.write(sealed) != sealed.size()) return ErrorCode::OutputFailed;
  return {};
}

Result<void> BackupReader::begin(const cases::StorageKeys& keys) {
  if (m_file.read(kMagic.size()) != kMagic) return ErrorCode::StorageFailed;
  const QByteArray header = m_file.read(kHeaderBytes);
  if (header.size() != kHeaderBytes ||
      crypto_secretstream_xchacha20poly1305_init_pull(&m_state, readable(header), keys.backupKey().data()) != 0)
    return ErrorCode::StorageFailed;
  return {};
}

Result<std::optional<QByteArray>> BackupReader::next() {
  if (m_ended) return std::optional<QByteArray>();
  quint32 length = 0;
  if (m_file.read(reinterpret_cast<char*>(&length), sizeof length) != sizeof length) return ErrorCode::StorageFailed;
  length = qFromLittleEndian(length);
  if (length < kExtraBytes || length > kMaximumPieceBytes) return ErrorCode::StorageFailed;
  const QByteArray sealed = m_file.read(length);
  QByteArray piece(static_cast<qsizetype>(length) - kExtraBytes, Qt::Uninitialized);
  unsigned char tag = 0;
  if (sealed.size() != static_cast<qsizetype>(length) ||
      crypto_secretstream_xchacha20poly1305_pull(&m_state, writable(piece), nullptr, &tag, readable(sealed), length,
                                                 nullptr, 0) != 0)
    return ErrorCode::StorageFailed;
  m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  if (m_ended && !m_file.atEnd()) return ErrorCode::StorageFailed;
  return std::optional<QByteArray>(std::move(piece));
}

}  // namespace mahfooz::intake
