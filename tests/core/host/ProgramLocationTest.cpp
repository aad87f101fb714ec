#include "core/host/ProgramLocation.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace mahfooz::host;

namespace {

// An installation: bin, libexec/mahfooz, and somewhere else that a PATH could name.
struct Installation {
  QTemporaryDir root;

  QString put(const QString& name) const {
    const QString path = root.filePath(name);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    return path;
  }
  [[nodiscard]] QString seen() const { return programSeenFrom(root.filePath(QStringLiteral("bin")), QStringLiteral("p")); }
};

}  // namespace

TEST_CASE("a program of ours is found where a package puts it") {
  const Installation installation;
  const QString installed = installation.put(QStringLiteral("libexec/mahfooz/p"));
  CHECK(installation.seen() == installed);
}

TEST_CASE("a program beside this one comes first") {
  const Installation installation;
  installation.put(QStringLiteral("libexec/mahfooz/p"));
  const QString beside = installation.put(QStringLiteral("bin/p"));
  CHECK(installation.seen() == beside);
}

TEST_CASE("a program is not looked for in PATH") {
  const Installation installation;
  installation.put(QStringLiteral("elsewhere/p"));
  const QByteArray before = qgetenv("PATH");
  qputenv("PATH", QFile::encodeName(installation.root.filePath(QStringLiteral("elsewhere"))));
  const QString seen = installation.seen();
  qputenv("PATH", before);
  CHECK(seen == installation.root.filePath(QStringLiteral("bin/p")));
  CHECK_FALSE(QFile::exists(seen));
}
