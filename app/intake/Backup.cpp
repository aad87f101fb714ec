#include "app/intake/Backup.h"

#include "app/intake/BackupStream.h"
#include "app/intake/BackupTables.h"
#include "app/intake/SqlMigrations.h"
#include "app/intake/SqlSchema.h"

#include <QtCore/QDataStream>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtSql/QSqlError>

#include <utility>

namespace mahfooz::intake {

namespace {

// The content: the shape; then for every row the number of its table and its values; then the number of tables, which
// is no table's, as the end. Numbers are big-endian, values have a byte that says whether they are there.
constexpr auto kStreamVersion = QDataStream::Qt_6_0;
constexpr auto kMaximumValueBytes = 8 * 1024 * 1024;

// A backup of this shape holds the same columns as one of the newest: what came since is found out when restoring.
constexpr quint32 kOldestShape = 2;

quint8 endMark() {
  return static_cast<quint8>(backupTables().size());
}

template <class... Values>
QByteArray bytesOf(const Values&... values) {
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream.setVersion(kStreamVersion);
  (stream << ... << values);
  return bytes;
}

QByteArray valueBytes(const QVariant& value, ColumnKind kind) {
  if (value.isNull()) return bytesOf(quint8{0});
  if (kind == ColumnKind::Number) return bytesOf(quint8{1}, qint64{value.toLongLong()});
  return bytesOf(quint8{1}, kind == ColumnKind::Text ? value.toString().toUtf8() : value.toByteArray());
}

Result<void> writeTable(SqlConnection& sql, BackupWriter& writer, std::size_t index) {
  const BackupTable& table = backupTables()[index];
  auto rows = sql.run(selectAll(table));
  if (!rows) return rows.error();
  while (rows->next()) {
    QByteArray row = bytesOf(static_cast<quint8>(index));
    for (int at = 0; const BackupColumn& column : table.columns)
      row += valueBytes(rows->value(at++), column.kind);
    if (const auto written = writer.write(row); !written) return written;
  }
  if (rows->lastError().isValid()) return ErrorCode::StorageFailed;  // cut in the middle is not the end
  return {};
}

Result<void> writeAll(SqlConnection& sql, const cases::StorageKeys& keys, QSaveFile& file) {
  if (const auto ready = checkNewest(sql); !ready) return ready;
  if (const auto patient = sql.liftTimeLimits(); !patient) return patient;
  BackupWriter writer(file);
  if (const auto begun = writer.begin(keys); !begun) return begun;
  if (const auto written = writer.write(bytesOf(static_cast<quint32>(newestShape()))); !written) return written;
  for (std::size_t table = 0; table < backupTables().size(); ++table) {
    if (const auto written = writeTable(sql, writer, table); !written) return written;
  }
  if (const auto written = writer.write(bytesOf(endMark())); !written) return written;
  return writer.end();
}

// Takes the pieces apart again, without caring where one ends and the next begins.
class RowReader {
 public:
  explicit RowReader(QIODevice& file) : m_pieces(file) {}

  [[nodiscard]] Result<void> begin(const cases::StorageKeys& keys) {
    if (const auto begun = m_pieces.begin(keys); !begun) return begun;
    const auto shape = number<quint32>();
    if (!shape || *shape < kOldestShape || *shape > newestShape()) return ErrorCode::StorageFailed;
    return {};
  }

  template <class T>
  [[nodiscard]] Result<T> number() {
    T value{};
    if (const auto filled = fill(sizeof(T)); !filled) return filled.error();
    QDataStream stream(take(sizeof(T)));
    stream >> value;
    return value;
  }

  [[nodiscard]] Result<QVariant> value(ColumnKind kind) {
    const auto isThere = number<quint8>();
    if (!isThere) return isThere.error();
    if (*isThere == 0) return emptyOf(kind);
    if (kind == ColumnKind::Number) {
      const auto read = number<qint64>();
      if (!read) return read.error();
      return sqlNumber(*read);
    }
    const auto length = number<quint32>();
    if (!length || *length > kMaximumValueBytes) return ErrorCode::StorageFailed;
    if (const auto filled = fill(static_cast<qsizetype>(*length)); !filled) return filled.error();
    const QByteArray bytes = take(static_cast<qsizetype>(*length));
    return kind == ColumnKind::Text ? QVariant(QString::fromUtf8(bytes)) : QVariant(bytes);
  }

  // Nothing may follow the end mark.
  [[nodiscard]] Result<void> end() {
    if (m_at != m_bytes.size()) return ErrorCode::StorageFailed;
    const auto piece = m_pieces.next();
    if (!piece || *piece) return ErrorCode::StorageFailed;
    return {};
  }

 private:
  static QVariant emptyOf(ColumnKind kind) {
    if (kind == ColumnKind::Number) return QVariant(QMetaType::fromType<qlonglong>());
    if (kind == ColumnKind::Text) return QVariant(QMetaType::fromType<QString>());
    return QVariant(QMetaType::fromType<QByteArray>());
  }

  [[nodiscard]] Result<void> fill(qsizetype count) {
    while (m_bytes.size() - m_at < count) {
      const auto piece = m_pieces.next();
      if (!piece || !*piece) return ErrorCode::StorageFailed;
      m_bytes = m_bytes.mid(m_at) + **piece;
      m_at = 0;
    }
    return {};
  }

  [[nodiscard]] QByteArray take(qsizetype count) {
    const QByteArray taken = m_bytes.mid(m_at, count);
    m_at += count;
    return taken;
  }

  BackupReader m_pieces;
  QByteArray m_bytes;
  qsizetype m_at = 0;
};

Result<QVariantList> readRow(RowReader& reader, const BackupTable& table) {
  QVariantList values;
  for (const BackupColumn& column : table.columns) {
    auto value = reader.value(column.kind);
    if (!value) return value.error();
    values << std::move(*value);
  }
  return values;
}

// Rows of one table, written together.
class RowWriter {
 public:
  explicit RowWriter(SqlConnection& sql) : m_sql(sql) {}

  [[nodiscard]] Result<void> write(std::size_t table, QVariantList row) {
    constexpr std::size_t kTogether = 200;
    if (table != m_table || m_rows.size() == kTogether) {
      if (const auto done = flush(); !done) return done;
    }
    m_table = table;
    m_rows.push_back(std::move(row));
    return {};
  }

  [[nodiscard]] Result<void> flush() {
    const auto rows = std::exchange(m_rows, {});
    return rows.empty() ? Result<void>() : m_sql.runEach(insertOne(backupTables()[m_table]), rows);
  }

 private:
  SqlConnection& m_sql;
  std::size_t m_table = 0;
  std::vector<QVariantList> m_rows;
};

Result<void> restoreRows(SqlConnection& sql, RowReader& reader) {
  RowWriter writer(sql);
  for (;;) {
    const auto table = reader.number<quint8>();
    if (!table) return table.error();
    if (*table > endMark()) return ErrorCode::StorageFailed;
    if (*table == endMark()) break;
    auto row = readRow(reader, backupTables()[*table]);
    if (!row) return row.error();
    if (const auto written = writer.write(*table, std::move(*row)); !written) return written;
  }
  if (const auto written = writer.flush(); !written) return written;
  return reader.end();
}

Result<bool> isEmpty(SqlConnection& sql) {
  auto row = sql.run("SELECT (SELECT COUNT(*) FROM cases) + (SELECT COUNT(*) FROM platforms)");
  if (!row) return row.error();
  if (!row->next()) return ErrorCode::StorageFailed;
  return row->value(0).toLongLong() == 0;
}

// Far more changes than happen between a backup and its use: positions that platforms were given since lie behind.
constexpr std::int64_t kJump = std::int64_t{1} << 32;

// Every record becomes new once more. First changes stay: who was given a record before must hear of its end.
Result<void> publishAgain(SqlConnection& sql, std::int64_t now) {
  const QString jumped = QStringLiteral(
                             "UPDATE feed_clock SET change = change + %1, "
                             "changed_at = CASE WHEN not_before > %2 THEN not_before ELSE %2 END, "
                             "not_before = CASE WHEN not_before > %2 THEN not_before ELSE %2 END WHERE id = 1")
                             .arg(kJump)
                             .arg(now + 1);
  for (const QString& statement :
       {jumped,
        QStringLiteral("UPDATE feed_records SET change = c.change + v.number, changed_at = c.changed_at "
                       "FROM feed_clock c, (SELECT value_reference, ROW_NUMBER() OVER (ORDER BY change) AS number "
                       "FROM feed_records) v WHERE feed_records.value_reference = v.value_reference"),
        QStringLiteral("UPDATE feed_tombstones SET change = r.change FROM feed_records r "
                       "WHERE r.value_reference = feed_tombstones.value_reference"),
        QStringLiteral("UPDATE feed_clock SET change = change + (SELECT COUNT(*) FROM feed_records) WHERE id = 1")}) {
    if (const auto done = sql.run(statement); !done) return done.error();
  }
  return {};
}

Result<Restored> restoreAll(SqlConnection& sql, const cases::StorageKeys& keys, const QString& path, std::int64_t now) {
  QFile file(path);
  RowReader reader(file);
  if (!file.open(QIODevice::ReadOnly)) return ErrorCode::StorageFailed;
  if (const auto begun = reader.begin(keys); !begun) return begun.error();
  if (const auto patient = sql.liftTimeLimits(); !patient) return patient.error();
  const auto empty = isEmpty(sql);
  if (!empty) return empty.error();
  if (!*empty) return Restored::DatabaseNotEmpty;
  if (const auto cleared = sql.run("DELETE FROM feed_clock"); !cleared) return cleared.error();
  if (const auto restored = restoreRows(sql, reader); !restored) return restored.error();
  if (const auto located = sql.run(locateFeedValues()); !located) return located.error();
  if (const auto published = publishAgain(sql, now); !published) return published.error();
  return Restored::All;
}

}  // namespace

Result<void> writeBackup(SqlDatabase& database, const cases::StorageKeys& keys, const QString& path) {
  return database.read([&](SqlConnection& sql) -> Result<void> {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
      return ErrorCode::OutputFailed;
    if (const auto written = writeAll(sql, keys, file); !written) return written;
    if (!file.commit()) return ErrorCode::OutputFailed;
    return {};
  });
}

Result<Restored> restoreBackup(SqlDatabase& database, const cases::StorageKeys& keys, const QString& path,
                               std::int64_t now) {
  return database.writeOnce([&](SqlConnection& sql) { return restoreAll(sql, keys, path, now); });
}

}  // namespace mahfooz::intake
