#include "app/intake/Profile.h"

#include "core/submit/IntakeClient.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

using namespace mahfooz;
using namespace mahfooz::intake;

TEST_CASE("the profile that the service writes is read by the client") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("profile.json"));
  const auto keys = cases::ServiceKeys::generate();
  Options options;
  options.practice = true;
  options.name = {"مشق", "Practice"};
  options.dihedral = true;
  auto profile = makeProfile(options, *keys);
  profile.baseUrl = baseUrlFor(options, 40001);
  REQUIRE(writeProfile(path, profile));
  const auto read = submit::readServiceProfile(path);
  REQUIRE(read);
  CHECK(read->baseUrl == "http://127.0.0.1:40001");
  CHECK(read->practice);
  CHECK(read->signingKey == keys->signingKey());
  CHECK(read->minimumQuality == 1);
  CHECK(read->dihedral);
  CHECK(read->algorithms == std::vector{Algorithm::Pdq, Algorithm::Md5, Algorithm::Vpdq, Algorithm::TmkPdqf});
  CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{QStringLiteral("profile.json")});
}

TEST_CASE("behind a proxy the profile names the address that clients use") {
  Options options;
  options.baseUrl = "https://example.org";
  CHECK(baseUrlFor(options, 40001) == "https://example.org");
}

TEST_CASE("a profile that cannot be written is an error") {
  const QTemporaryDir folder;
  const auto keys = cases::ServiceKeys::generate();
  const auto profile = makeProfile(Options(), *keys);
  CHECK(writeProfile(folder.filePath(QStringLiteral("none/profile.json")), profile).error() ==
        Error(ErrorCode::OutputFailed));
}
