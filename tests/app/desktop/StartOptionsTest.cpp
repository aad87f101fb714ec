#include "app/desktop/service/ProfileDoor.h"
#include "app/desktop/service/StartOptions.h"

#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

std::optional<StartOptions> parse(const QStringList& arguments) {
  return parseStartOptions(QStringList{QStringLiteral("mahfooz")} + arguments);
}

}  // namespace

TEST_CASE("the start options name a profile or practice") {
  CHECK_FALSE(parse({})->practice);
  CHECK(parse({QStringLiteral("--practice")})->practice);
  CHECK(parse({QStringLiteral("--service"), QStringLiteral("p.json")})->serviceProfile == QStringLiteral("p.json"));
}

TEST_CASE("wrong start options are refused") {
  CHECK_FALSE(parse({QStringLiteral("--service")}).has_value());
  CHECK_FALSE(parse({QStringLiteral("--other")}).has_value());
  CHECK_FALSE(parse({QStringLiteral("picture.jpg")}).has_value());
  CHECK_FALSE(parse({QStringLiteral("--practice"), QStringLiteral("--service"), QStringLiteral("p")}).has_value());
}

TEST_CASE("a named profile that cannot be read shuts the door and does not fall back to practice") {
  const QTemporaryDir folder;
  StartOptions options;
  options.serviceProfile = folder.filePath(QStringLiteral("missing.json"));
  ProfileDoor door(options);
  door.open();
  CHECK(door.state() == ServiceDoor::State::Shut);
  CHECK(door.error() == ErrorCode::ProfileUnreadable);
  CHECK(door.link() == nullptr);
}

}  // namespace mahfooz::desktop
