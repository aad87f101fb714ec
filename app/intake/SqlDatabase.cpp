#include "app/intake/SqlDatabase.h"

#include "app/intake/SqlSchema.h"

#include <QtCore/QFile>
#include <QtCore/QUuid>

#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <thread>

namespace mahfooz::intake {

namespace {

using std::chrono::milliseconds;
using Connections = std::map<QString, std::unique_ptr<SqlConnection>>;

// Two transactions that met do not meet again after a few milliseconds; a server that restarts needs a second.
constexpr auto kPauses =
    std::to_array<milliseconds>({milliseconds(20), milliseconds(100), milliseconds(400), milliseconds(1000)});

Connections& connectionsOfThisThread() {
  thread_local Connections connections;  // closed when the thread ends
  return connections;
}

// SQLite gives its side files (-wal, -shm) the database's own permissions.
bool ensureOwnersFile(const QString& path) {
  QFile file(path);
  const bool isThere = file.exists() || file.open(QIODevice::NewOnly | QIODevice::WriteOnly) || file.exists();
  if (!isThere) return false;  // a service that starts beside this one may have made it
  return file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace

SqlDatabase::SqlDatabase(const DatabaseAddress& address)
    : m_address(address), m_identity(QUuid::createUuid().toString()) {}

// The other threads' connections end with their threads.
SqlDatabase::~SqlDatabase() {
  connectionsOfThisThread().erase(m_identity);
}

Result<void> SqlDatabase::prepare() {
  if (m_address.dialect == SqlDialect::Sqlite && !ensureOwnersFile(m_address.path)) return ErrorCode::StorageFailed;
  return write([](SqlConnection& sql) { return migrate(sql); });
}

Result<void> SqlDatabase::attach() {
  if (m_address.dialect == SqlDialect::Sqlite && !QFile::exists(m_address.path)) return ErrorCode::StorageFailed;
  return read([](SqlConnection& sql) { return checkNewest(sql); });
}

SqlConnection& SqlDatabase::connection() {
  auto& connection = connectionsOfThisThread()[m_identity];
  if (!connection || !connection->isOpen()) {
    connection.reset();
    connection = std::make_unique<SqlConnection>(m_address);
  } else {
    connection->forgetFailure();
  }
  return *connection;
}

bool SqlDatabase::isWorthAnother(int attempt, AfterLostCommit after) {
  auto& connection = connectionsOfThisThread()[m_identity];
  const SqlFailure failure = connection->lastFailure();
  if (after == AfterLostCommit::GiveUp && connection->isCommitUncertain()) return false;
  if (failure == SqlFailure::ConnectionLost) connection.reset();
  const bool canPass = failure == SqlFailure::ConnectionLost || failure == SqlFailure::TryAgain;
  if (!canPass || static_cast<std::size_t>(attempt) >= kPauses.size()) return false;
  std::this_thread::sleep_for(kPauses[static_cast<std::size_t>(attempt)]);
  return true;
}

}  // namespace mahfooz::intake
