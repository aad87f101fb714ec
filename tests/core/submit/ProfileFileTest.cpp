#include "core/submit/IntakeClient.h"
#include "tests/core/submit/LyingServer.h"

#include <catch2/catch.hpp>

#include <QtCore/QTemporaryDir>

#include <string>

using namespace mahfooz;
using namespace mahfooz::submit;

namespace {

QString written(const QTemporaryDir& folder, const std::string& text) {
  const QString path = folder.filePath(QStringLiteral("profile.json"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray::fromStdString(text));
  return path;
}

}  // namespace

TEST_CASE("a profile file is read") {
  const QTemporaryDir folder;
  const auto profile = tests::LyingServer(tests::always({})).profile();
  const auto read = readServiceProfile(written(folder, cases::serviceProfileText(profile)));
  REQUIRE(read);
  CHECK(cases::serviceProfileText(*read) == cases::serviceProfileText(profile));
}

TEST_CASE("a profile file that is missing or a folder is unreadable") {
  const QTemporaryDir folder;
  CHECK(readServiceProfile(folder.filePath(QStringLiteral("none"))).error() == Error(ErrorCode::ProfileUnreadable));
  CHECK(readServiceProfile(folder.path()).error() == Error(ErrorCode::ProfileUnreadable));
}

TEST_CASE("a profile file that is broken or huge is invalid") {
  const QTemporaryDir folder;
  CHECK(readServiceProfile(written(folder, "{")).error() == Error(ErrorCode::ProfileInvalid));
  CHECK(readServiceProfile(written(folder, std::string(10'000'000, ' '))).error() == Error(ErrorCode::ProfileInvalid));
}
