#include "tests/support/PostgresServer.h"

#include "core/base/Check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <unistd.h>
#include <csignal>
#include <cstdlib>

namespace mahfooz::tests {

namespace {

const QString kPrograms = QStringLiteral(MAHFOOZ_POSTGRES_PROGRAMS "/");

bool ran(const QStringList& command) {
  QProcess process;
  process.start(command.first(), command.mid(1));
  return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

// Short, because the path of a socket may have 107 bytes only.
QString newFolder() {
  QByteArray name = "/tmp/mahfooz-pg-XXXXXX";
  check(mkdtemp(name.data()) != nullptr);
  return QString::fromLatin1(name);
}

}  // namespace

// setpriv comes with the essential package util-linux; --pdeathsig ends the server when this process ends.
QStringList PostgresServer::asServerUser(const QStringList& command) const {
  QStringList all{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")};
  if (geteuid() == 0)
    all << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres") << QStringLiteral("--clear-groups");
  return all + command;
}

PostgresServer::PostgresServer(Sync sync) : m_sync(sync), m_folder(newFolder()) {
  if (geteuid() == 0) check(ran({QStringLiteral("chown"), QStringLiteral("postgres:postgres"), m_folder}));
  check(ran(asServerUser({kPrograms + QStringLiteral("initdb"), QStringLiteral("--no-sync"), QStringLiteral("-A"),
                          QStringLiteral("trust"), QStringLiteral("-U"), QStringLiteral("postgres"),
                          QStringLiteral("--no-locale"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                          QStringLiteral("-D"), m_folder + QStringLiteral("/data")})));
  start();
}

PostgresServer::~PostgresServer() {
  killNow();
  QDir(m_folder).removeRecursively();
}

void PostgresServer::start() {
  launch();
  // After killNow(), a server that is started too early ends again.
  for (int attempt = 0; !answers(); ++attempt) {
    check(attempt < 600);
    if (m_server->waitForFinished(50)) launch();
  }
}

void PostgresServer::launch() {
  QStringList command{kPrograms + QStringLiteral("postgres"),
                      QStringLiteral("-D"),
                      m_folder + QStringLiteral("/data"),
                      QStringLiteral("-k"),
                      m_folder,
                      QStringLiteral("-c"),
                      QStringLiteral("listen_addresses="),
                      QStringLiteral("-c"),
                      QStringLiteral("jit=off")};
  if (m_sync == Sync::Fast)
    command << QStringLiteral("-c") << QStringLiteral("fsync=off") << QStringLiteral("-c")
            << QStringLiteral("full_page_writes=off");
  const QStringList all = asServerUser(command);
  m_server = std::make_unique<QProcess>();
  m_server->setStandardOutputFile(QProcess::nullDevice());
  m_server->setStandardErrorFile(QProcess::nullDevice());
  m_server->start(all.first(), all.mid(1));
  check(m_server->waitForStarted());
}

bool PostgresServer::answers() const {
  return ran({kPrograms + QStringLiteral("pg_isready"), QStringLiteral("-q"), QStringLiteral("-h"), m_folder});
}

void PostgresServer::killNow() {
  if (!m_server) return;
  m_server->kill();
  m_server->waitForFinished(10000);
  m_server.reset();
  // The others see that their parent has gone, and go; the next start waits for them.
}

void PostgresServer::stop() {
  if (!m_server) return;
  ::kill(static_cast<pid_t>(m_server->processId()), SIGINT);  // "fast shutdown"
  m_server->waitForFinished(30000);
  m_server.reset();
}

QString PostgresServer::newDatabase() {
  const QString name = QStringLiteral("test%1").arg(++m_databases);
  check(ran({kPrograms + QStringLiteral("createdb"), QStringLiteral("-h"), m_folder, QStringLiteral("-U"),
             QStringLiteral("postgres"), name}));
  return url(name);
}

QString PostgresServer::url(const QString& name) const {
  return QStringLiteral("postgresql://postgres@/%1?host=%2").arg(name, m_folder);
}

}  // namespace mahfooz::tests
