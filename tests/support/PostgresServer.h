#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>

#include <memory>

namespace mahfooz::tests {

// A real PostgreSQL server of the test's own, in a temporary folder that goes with it, reached through a socket there
// and by nobody else. Ends with the test, even when that is killed. When the test runs as root, the server runs as the
// user "postgres", because it refuses root.
class PostgresServer {
 public:
  // Fast: what a power cut would lose is lost. Durable: as in earnest.
  enum class Sync { Fast, Durable };
  explicit PostgresServer(Sync sync = Sync::Fast);
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  // "postgresql://postgres@/NAME?host=..." of a new and empty database.
  [[nodiscard]] QString newDatabase();
  [[nodiscard]] QString url(const QString& name) const;

  void start();
  void killNow();  // SIGKILL to all of it, as when the power goes
  void stop();     // connections are cut, what is committed is written

  [[nodiscard]] QString folder() const { return m_folder; }

 private:
  void launch();
  [[nodiscard]] bool answers() const;
  [[nodiscard]] QStringList asServerUser(const QStringList& command) const;

  Sync m_sync;
  QString m_folder;
  std::unique_ptr<QProcess> m_server;
  int m_databases = 0;
};

}  // namespace mahfooz::tests
