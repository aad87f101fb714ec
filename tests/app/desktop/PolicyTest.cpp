#include "app/desktop/model/Policy.h"

#include <catch2/catch.hpp>

#include <utility>
#include <vector>

namespace mahfooz::desktop {

namespace {

using Kind = PolicyFault::Kind;

const QByteArray kHash =
    "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g";

PolicyOrFault with(const QByteArray& more) {
  return parsePolicy("{\"version\": 1" + (more.isEmpty() ? "" : ", " + more) + "}");
}

PolicyFault faultOf(const PolicyOrFault& outcome) {
  REQUIRE(std::holds_alternative<PolicyFault>(outcome));
  return std::get<PolicyFault>(outcome);
}

PolicyFault fault(Kind kind, const char* key) {
  return {kind, QLatin1String(key)};
}

}  // namespace

TEST_CASE("a policy decides what it names") {
  const auto outcome = with(
      "\"mode\": \"kiosk\", \"language\": \"en\", \"serviceProfile\": \"/etc/mahfooz/s.json\", "
      "\"idleSeconds\": 90, \"idleWarningSeconds\": 20, \"operatorCode\": \"" +
      kHash +
      "\", \"printing\": false, \"saving\": true, \"proxy\": \"http://proxy.example:3128\", "
      "\"updates\": false, \"readAloud\": \"/usr/local/bin/speak\"");
  REQUIRE(std::holds_alternative<Policy>(outcome));
  const auto& policy = std::get<Policy>(outcome);
  CHECK(policy.mode == Mode::Kiosk);
  CHECK(policy.language == cases::Language::English);
  CHECK(policy.serviceProfile == QStringLiteral("/etc/mahfooz/s.json"));
  CHECK(policy.idle == std::chrono::seconds(90));
  CHECK(policy.idleWarning == std::chrono::seconds(20));
  CHECK(policy.operatorCode->text() == kHash.toStdString());
  CHECK(policy.printing == false);
  CHECK(policy.saving == true);
  CHECK(policy.proxy->kind == submit::ProxyRule::Kind::Http);
  CHECK(policy.proxy->host == QStringLiteral("proxy.example"));
  CHECK(policy.proxy->port == 3128);
  CHECK(policy.updates == false);
  CHECK(policy.readAloud == QStringLiteral("/usr/local/bin/speak"));
}

TEST_CASE("a policy leaves open what it does not name") {
  const auto policy = std::get<Policy>(with({}));
  CHECK_FALSE(policy.mode);
  CHECK_FALSE(policy.language);
  CHECK_FALSE(policy.serviceProfile);
  CHECK_FALSE(policy.operatorCode);
  CHECK_FALSE(policy.printing);
  CHECK_FALSE(policy.saving);
  CHECK_FALSE(policy.proxy);
  CHECK_FALSE(policy.updates);
  CHECK(policy.idle == Policy::kUsualIdle);
}

TEST_CASE("a policy with a key that is unknown is refused by that name") {
  CHECK(faultOf(with("\"Mode\": \"kiosk\"")) == fault(Kind::UnknownKey, "Mode"));
  CHECK(faultOf(with("\"idle\": 30")) == fault(Kind::UnknownKey, "idle"));
  // A name that could do harm in a message is not repeated there.
  CHECK(faultOf(with("\"\\u202e<b>\": 1")) == fault(Kind::UnknownKey, "?"));
}

TEST_CASE("a policy with a wrong type is refused and says which key") {
  CHECK(faultOf(with("\"mode\": 1")) == fault(Kind::WrongType, "mode"));
  CHECK(faultOf(with("\"printing\": \"yes\"")) == fault(Kind::WrongType, "printing"));
  CHECK(faultOf(with("\"saving\": null")) == fault(Kind::WrongType, "saving"));
  CHECK(faultOf(with("\"idleSeconds\": \"90\"")) == fault(Kind::WrongType, "idleSeconds"));
  CHECK(faultOf(with("\"idleSeconds\": 90.5")) == fault(Kind::WrongType, "idleSeconds"));
}

TEST_CASE("a policy with a wrong value is refused and says which key") {
  for (const auto& [more, key] : std::vector<std::pair<QByteArray, const char*>>{
           {"\"mode\": \"Kiosk\"", "mode"},
           {"\"mode\": \"\"", "mode"},
           {"\"language\": \"urdu\"", "language"},
           {"\"serviceProfile\": \"service.json\"", "serviceProfile"},
           {"\"serviceProfile\": \"\"", "serviceProfile"},
           {"\"idleSeconds\": 29", "idleSeconds"},
           {"\"idleSeconds\": 3601", "idleSeconds"},
           {"\"idleSeconds\": -90", "idleSeconds"},
           {"\"idleWarningSeconds\": 19", "idleWarningSeconds"},
           {"\"operatorCode\": \"482105\"", "operatorCode"},
           {"\"proxy\": \"proxy.example:3128\"", "proxy"},
           {"\"proxy\": \"http://proxy.example\"", "proxy"},
           {"\"proxy\": \"http://name:word@proxy.example:3128\"", "proxy"},
           {"\"proxy\": \"http://proxy.example:3128/path\"", "proxy"},
           {"\"proxy\": \"https://proxy.example:3128\"", "proxy"},
           {"\"readAloud\": \"speak\"", "readAloud"},
       }) {
    INFO(more.toStdString());
    CHECK(faultOf(with(more)) == fault(Kind::WrongValue, key));
  }
}

TEST_CASE("a policy must be of version 1") {
  CHECK(faultOf(parsePolicy("{}")) == fault(Kind::KeyMissing, "version"));
  CHECK(faultOf(parsePolicy("{\"version\": 2}")) == fault(Kind::WrongValue, "version"));
  CHECK(faultOf(parsePolicy("{\"version\": \"1\"}")) == fault(Kind::WrongType, "version"));
}

TEST_CASE("a policy that says one thing twice is refused and does not go by the last word") {
  CHECK(faultOf(with("\"mode\": \"kiosk\", \"mode\": \"home\"")).kind == Kind::RepeatedKey);
  CHECK(faultOf(with("\"mode\": \"kiosk\", \"m\\u006fde\": \"home\"")).kind == Kind::RepeatedKey);
  CHECK(std::holds_alternative<Policy>(with("\"serviceProfile\": \"/a:\\\"b:\"")));  // colons inside texts are texts
}

TEST_CASE("what is no flat JSON object is no policy") {
  for (const char* text : {"", "[]", "1", "{\"version\": 1", "{\"version\": 1}x", "{\"version\": 1, \"mode\": {}}",
                           "{\"version\": 1, \"mode\": [\"kiosk\"]}", "\xFF", "{'version': 1}"}) {
    INFO(text);
    CHECK(faultOf(parsePolicy(text)).kind == Kind::NotJson);
  }
}

}  // namespace mahfooz::desktop
