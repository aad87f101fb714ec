#include "core/case/JsonObject.h"
#include "core/case/JsonText.h"

#include <catch2/catch.hpp>

using namespace mahfooz::cases;

TEST_CASE("broken JSON is refused without an exception") {
  for (const char* text : {"", "{", "{\"a\":}", "{\"a\":1,}", "[1 2]", "nul", "{\"a\":1}x", "\"\xFF\"", "{\"a\":01}",
                           "// comment\n{}", "{'a':1}", "[1e999999]"}) {
    INFO(text);
    CHECK_FALSE(parseJson(text, 1000));
  }
}

TEST_CASE("a key that stands twice in one object is refused") {
  CHECK_FALSE(parseJson(R"({"a":1,"a":1})", 1000));
  CHECK_FALSE(parseJson(R"({"a":1,"\u0061":2})", 1000));
  CHECK_FALSE(parseJson(R"([{"b":{"a":1,"a":2}}])", 1000));
  CHECK(parseJson(R"([{"a":1},{"a":{"a":2}}])", 1000));
}

TEST_CASE("JSON that nests too deeply or is too long is refused") {
  CHECK(parseJson("[[[[[[[[]]]]]]]]", 1000));
  CHECK_FALSE(parseJson("[[[[[[[[[]]]]]]]]]", 1000));
  CHECK_FALSE(parseJson(std::string(100000, '['), 1000000));
  CHECK(parseJson("[1,2]", 5));
  CHECK_FALSE(parseJson("[1,2]", 4));
}

TEST_CASE("an object is read strictly") {
  const auto json = parseJson(R"({"text":"abc","number":7,"flag":true,"list":[1,2],"inner":{"a":"b"}})", 1000);
  REQUIRE(json);
  JsonObject object(*json);
  CHECK(object.text("text", 3) == "abc");
  CHECK(object.integer("number", 0, 7) == 7);
  CHECK(object.flag("flag"));
  CHECK_FALSE(object.complete());  // two keys are left over
  CHECK(object.array("list", 2).size() == 2);
  JsonObject inner = object.object("inner");
  CHECK(inner.text("a", 1) == "b");
  CHECK(inner.complete());
  CHECK(object.complete());
}

TEST_CASE("values of the wrong kind or size are noted") {
  const auto json = parseJson(R"({"text":"abc","number":7.0,"large":18446744073709551615,"list":[1,2]})", 1000);
  REQUIRE(json);
  const auto fails = [&](auto&& read) {
    JsonObject object(*json);
    for (const char* key : {"text", "number", "large", "list"})
      (void)object.object(key);
    REQUIRE(object.complete());
    read(object);
    return !object.complete();
  };
  CHECK(fails([](JsonObject& object) { return object.text("text", 2); }));
  CHECK(fails([](JsonObject& object) { return object.text("number", 9); }));
  CHECK(fails([](JsonObject& object) { return object.text("missing", 9); }));
  CHECK(fails([](JsonObject& object) { return object.integer("number", 0, 9); }));
  CHECK(fails([](JsonObject& object) { return object.integer("large", 0, INT64_MAX); }));
  CHECK(fails([](JsonObject& object) { return object.integer("text", 0, 9); }));
  CHECK(fails([](JsonObject& object) { return object.flag("text"); }));
  CHECK(fails([](JsonObject& object) { return object.array("list", 1); }));
  CHECK(fails([](JsonObject& object) { return object.array("text", 1); }));
}

TEST_CASE("what is no object is never complete") {
  const auto json = parseJson("[]", 10);
  REQUIRE(json);
  CHECK_FALSE(JsonObject(*json).complete());
}

TEST_CASE("an object with very many keys is refused before it is built") {
  const auto wide = [](int keys) {
    std::string text = "{";
    for (int key = 0; key < keys; ++key)
      text += (key == 0 ? "\"" : ",\"") + std::to_string(key) + "\":0";
    return text + "}";
  };
  CHECK(parseJson(wide(32), 1000));
  CHECK_FALSE(parseJson(wide(33), 1000));
  CHECK_FALSE(parseJson(wide(400000), std::size_t{4} << 20U));
}

TEST_CASE("a text with very many values is refused before it is built") {
  const auto many = [](int values) {
    std::string text = "[{}";
    for (int value = 1; value < values; ++value)
      text += ",{}";
    return text + "]";
  };
  CHECK(parseJson(many(65535), std::size_t{1} << 20U));
  CHECK_FALSE(parseJson(many(65536), std::size_t{1} << 20U));
}

TEST_CASE("a flag that may be missing is false then and judged where it is there") {
  const auto json = parseJson(R"({"there":true,"wrong":1})", 100);
  REQUIRE(json);
  JsonObject object(*json);
  CHECK(object.flagIfThere("there"));
  CHECK_FALSE(object.flagIfThere("missing"));
  (void)object.integer("wrong", 0, 1);
  CHECK(object.complete());
  CHECK_FALSE(object.flagIfThere("wrong"));
  CHECK_FALSE(object.complete());
}
