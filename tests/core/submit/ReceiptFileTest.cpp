#include "core/submit/ReceiptFile.h"

#include "tests/core/submit/LyingServer.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <sys/stat.h>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::LyingServer;

namespace {

cases::Receipt receiptOf(const LyingServer& server) {
  cases::Receipt receipt{cases::CaseNumber::random(), "2026-11-24T02:00:00Z", {}, cases::StatusWord::Received, {}};
  server.keys().sign(receipt);
  return receipt;
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

QStringList everythingIn(const QTemporaryDir& folder) {
  return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

mode_t modeOf(const QString& path) {
  struct stat found {};
  REQUIRE(::stat(QFile::encodeName(path).constData(), &found) == 0);
  return found.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a receipt is saved for its owner alone and read back") {
  const QTemporaryDir folder;
  const LyingServer server(tests::always({}));
  const auto receipt = receiptOf(server);
  const QString path = folder.filePath(QStringLiteral("رسید.json"));
  const mode_t before = ::umask(0);
  const auto saved = saveReceipt(path, server.profile(), receipt, Existing::Refuse);
  ::umask(before);
  REQUIRE(saved);
  CHECK(modeOf(path) == 0600U);
  CHECK(everythingIn(folder).size() == 1);
  const auto read = readReceiptFile(path);
  REQUIRE(read);
  CHECK(cases::receiptText(read->receipt) == cases::receiptText(receipt));
  CHECK(read->signingKey == server.profile().signingKey);
  CHECK(read->service.english == server.profile().name.english);
}

TEST_CASE("a file that exists is replaced only when told so") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("kept"));
  REQUIRE(writePrivateFile(path, "first", Existing::Refuse));
  CHECK(writePrivateFile(path, "second", Existing::Refuse).error() == Error(ErrorCode::OutputExists));
  CHECK(contentOf(path) == "first");
  REQUIRE(writePrivateFile(path, "second", Existing::Replace));
  CHECK(contentOf(path) == "second");
  CHECK(modeOf(path) == 0600U);
  CHECK(everythingIn(folder) == QStringList{QStringLiteral("kept")});
}

TEST_CASE("a link is neither followed nor replaced untold") {
  const QTemporaryDir folder;
  const QString target = folder.filePath(QStringLiteral("target"));
  const QString link = folder.filePath(QStringLiteral("link"));
  REQUIRE(QFile::link(target, link));  // dangling: writing through it would make the target
  CHECK(checkReceiptPlace(link, Existing::Refuse).error() == Error(ErrorCode::OutputExists));
  CHECK(writePrivateFile(link, "x", Existing::Refuse).error() == Error(ErrorCode::OutputExists));
  REQUIRE(writePrivateFile(link, "x", Existing::Replace));
  CHECK_FALSE(QFile::exists(target));
  CHECK_FALSE(QFileInfo(link).isSymLink());
}

TEST_CASE("a place that cannot be written is known before and leaves nothing") {
  const QTemporaryDir folder;
  const QString nowhere = folder.filePath(QStringLiteral("none/receipt"));
  for (const QString& path : {nowhere, folder.path(), folder.path() + QLatin1Char('/'), QString()}) {
    INFO(path.toStdString());
    CHECK(checkReceiptPlace(path, Existing::Replace).error() == Error(ErrorCode::OutputFailed));
    CHECK(writePrivateFile(path, "x", Existing::Replace).error() == Error(ErrorCode::OutputFailed));
  }
  CHECK(everythingIn(folder).isEmpty());
  const QString free = folder.filePath(QStringLiteral("free"));
  CHECK(checkReceiptPlace(free, Existing::Refuse));
  CHECK_FALSE(QFile::exists(free));
}

TEST_CASE("what is no receipt file is refused with its own code") {
  const QTemporaryDir folder;
  CHECK(readReceiptFile(folder.filePath(QStringLiteral("none"))).error() == Error(ErrorCode::ReceiptFileUnreadable));
  CHECK(readReceiptFile(folder.path()).error() == Error(ErrorCode::ReceiptFileUnreadable));
  const QString pipe = folder.filePath(QStringLiteral("pipe"));
  REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
  CHECK(readReceiptFile(pipe).error() == Error(ErrorCode::ReceiptFileUnreadable));  // and does not wait for ever
  const QString words = folder.filePath(QStringLiteral("words"));
  REQUIRE(writePrivateFile(words, "these are words", Existing::Refuse));
  CHECK(readReceiptFile(words).error() == Error(ErrorCode::ReceiptFileInvalid));
  REQUIRE(writePrivateFile(words, std::string(10'000'000, ' '), Existing::Replace));
  CHECK(readReceiptFile(words).error() == Error(ErrorCode::ReceiptFileInvalid));
}
