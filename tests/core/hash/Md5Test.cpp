#include "core/hash/Md5.h"

#include <catch2/catch.hpp>

#include <string_view>
#include <vector>

using mahfooz::hash::Md5;

namespace {

std::vector<std::uint8_t> bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

std::string md5Of(std::string_view text) {
  Md5 md5;
  md5.add(bytesOf(text));
  return md5.finish();
}

}  // namespace

// RFC 1321, A.5.
TEST_CASE("MD5 gives the digests of its RFC") {
  CHECK(md5Of("") == "d41d8cd98f00b204e9800998ecf8427e");
  CHECK(md5Of("a") == "0cc175b9c0f1b6a831c399e269772661");
  CHECK(md5Of("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
  CHECK(md5Of("12345678901234567890123456789012345678901234567890123456789012345678901234567890") ==
        "57edf4a22be3c955ac49da2e2107b67a");
}

TEST_CASE("MD5 of pieces is MD5 of the whole") {
  const auto whole = bytesOf("12345678901234567890123456789012345678901234567890123456789012345678901234567890");
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    Md5 md5;
    md5.add(std::span(whole).first(cut));
    md5.add(std::span(whole).subspan(cut));
    CHECK(md5.finish() == "57edf4a22be3c955ac49da2e2107b67a");
  }
}
