#include "core/host/InputFile.h"

#include "tests/core/host/QueueRun.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace mahfooz;
using namespace mahfooz::host;

namespace {

ErrorCode refusalOf(const QString& path) {
  const auto file = InputFile::refer(path);
  REQUIRE_FALSE(file);
  return file.error().code();
}

QByteArray contentReadFrom(int descriptor) {
  QByteArray content(64, '\0');
  const ssize_t size = pread(descriptor, content.data(), static_cast<std::size_t>(content.size()), 0);
  return size < 0 ? QByteArray() : content.left(static_cast<qsizetype>(size));
}

}  // namespace

TEST_CASE("a file that is not there is told as such") {
  QueueRun run;
  CHECK(run.failureOf(run.folder().filePath(QStringLiteral("gone.jpg"))) == ErrorCode::FileNotFound);
  CHECK(run.failureOf(run.order(QStringLiteral("behave")) + QStringLiteral("/below.jpg")) == ErrorCode::FileNotFound);
  CHECK(run.started.empty());
}

TEST_CASE("a folder is no file") {
  QueueRun run;
  CHECK(run.failureOf(run.folder().path()) == ErrorCode::FileNotRegular);
}

TEST_CASE("a pipe without a writer is refused and not waited for") {
  QueueRun run;
  const QString path = run.folder().filePath(QStringLiteral("pipe"));
  REQUIRE(mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
  CHECK(run.failureOf(path) == ErrorCode::FileNotRegular);
}

TEST_CASE("a device is no file") {
  CHECK(refusalOf(QStringLiteral("/dev/zero")) == ErrorCode::FileNotRegular);
}

TEST_CASE("a file without content is told as such") {
  QueueRun run;
  QFile file(run.folder().filePath(QStringLiteral("empty.jpg")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.close();
  CHECK(run.failureOf(file.fileName()) == ErrorCode::FileEmpty);
}

TEST_CASE("a file that the person may not read is told as such") {
  if (geteuid() == 0) {
    WARN("root may read everything: not tried here");
    return;
  }
  QueueRun run;
  const QString path = run.order(QStringLiteral("behave"));
  REQUIRE(QFile::setPermissions(path, QFileDevice::WriteOwner));
  CHECK(run.failureOf(path) == ErrorCode::FileUnreadable);
}

TEST_CASE("a link leads to its file and a broken one to nothing") {
  QueueRun run;
  const QString link = run.folder().filePath(QStringLiteral("link"));
  REQUIRE(QFile::link(run.order(QStringLiteral("behave")), link));
  const int id = run.queue().add(link);
  run.runUntilIdle();
  CHECK(run.resultOf(id));
  REQUIRE(QFile::remove(run.folder().filePath(QStringLiteral("behave"))));
  CHECK(run.failureOf(link) == ErrorCode::FileNotFound);
}

TEST_CASE("the process that starts hashers never holds a descriptor that reads the file") {
  QueueRun run;
  const QString path = run.order(QStringLiteral("behave"));
  const int readable = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
  REQUIRE(contentReadFrom(readable) == "behave");  // outside it can be done
  close(readable);
  const auto file = InputFile::refer(path);
  REQUIRE(file);
  for (int descriptor = 0; descriptor < 256; ++descriptor)
    CHECK(contentReadFrom(descriptor) != "behave");
}

TEST_CASE("names in Urdu and with odd characters are found") {
  QueueRun run;
  const QString path = run.folder().filePath(QStringLiteral("میری تصویر; $(id) '\"\n.jpg"));
  REQUIRE(QFile::copy(run.order(QStringLiteral("behave")), path));
  const int id = run.queue().add(path);
  run.runUntilIdle();
  CHECK(run.resultOf(id));
}
