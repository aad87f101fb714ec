#include "core/text/SearchKey.h"

#include <catch2/catch.hpp>

namespace mahfooz::text {

namespace {

bool finds(std::string_view query, std::string_view text) {
  return holdsEveryWord(searchKey(text), searchKey(query));
}

}  // namespace

TEST_CASE("a search does not mind case, accents and punctuation") {
  CHECK(searchKey("  Take-it  DOWN! ") == " take it down ");
  CHECK(finds("resume", "Résumé"));
  CHECK(finds("DOWN take", "Take It Down"));
  CHECK(searchKey("...") == "");
  CHECK(searchKey("") == "");
}

TEST_CASE("a search finds Urdu that was typed on an Arabic keyboard or without its marks") {
  CHECK(finds("\u0643\u064a\u0633", "\u06a9\u06cc\u0633"));                    // kaf and yeh
  CHECK(finds("\u0627\u0645\u0646\u06af", "\u0627\u064f\u0645\u0646\u06af"));  // umang without its pesh
  CHECK(finds("\u0627\u067e", "\u0622\u067e"));                                // without the madda
  CHECK(finds("1099", "\u06f1\u06f0\u06f9\u06f9"));
}

TEST_CASE("every word of a query must begin a word of the text") {
  CHECK(finds("pict", "private pictures"));
  CHECK_FALSE(finds("ures", "private pictures"));
  CHECK_FALSE(finds("picture law", "private pictures"));
  CHECK(finds("", "anything"));
  CHECK_FALSE(finds("a", ""));
}

TEST_CASE("bytes that are not UTF-8 do no harm") {
  CHECK(searchKey("a\xff\xfe b") == " a b ");
  CHECK(finds("b", "a\xff\xfe b"));
}

}  // namespace mahfooz::text
