#include "core/case/HttpSignature.h"

#include "core/case/ContentDigest.h"
#include "core/case/Encoding.h"

#include <sodium.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace mahfooz::cases;

namespace {

// RFC 9421, appendix B.1.4: the key "test-key-ed25519" in its PEM forms. The raw halves are their last 32 bytes (RFC
// 8410: an OCTET STRING and a BIT STRING without parameters).
constexpr std::string_view kPrivatePem = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF";
constexpr std::string_view kPublicPem = "MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";
// Appendix B.2.6.
constexpr std::string_view kExampleParameters =
    R"(("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519")";
constexpr std::string_view kExampleSignature =
    "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";

std::array<std::uint8_t, 32> lastBytes(std::string_view pem) {
  const auto bytes = fromBase64(pem, 256);
  REQUIRE(bytes);
  REQUIRE(bytes->size() > 32);
  std::array<std::uint8_t, 32> raw{};
  std::copy(bytes->end() - 32, bytes->end(), raw.begin());
  return raw;
}

std::string exampleBase(std::string_view path) {
  const SignedComponent components[] = {{"date", "Tue, 20 Apr 2021 02:07:55 GMT"},
                                        {"@method", "POST"},
                                        {"@path", path},
                                        {"@authority", "example.com"},
                                        {"content-type", "application/json"},
                                        {"content-length", "18"}};
  return signatureBase(components, kExampleParameters);
}

bool isExampleSignatureOf(std::string_view base) {
  const auto signature = arrayFromBase64<64>(kExampleSignature);
  REQUIRE(signature);
  return crypto_sign_verify_detached(signature->data(), bytesOf(base).data(), base.size(),
                                     lastBytes(kPublicPem).data()) == 0;
}

const CaseKeys& keys() {
  static const CaseKeys kKeys = *CaseKeys::derive(*CaseNumber::parse("0000-0000-0012"), *Pin::parse("12345678"), {});
  return kKeys;
}

const SignedRequest kRequest{"GET", "/v1/cases/0000-0000-0012", {}};
const SignatureClaims kClaims{1790000000, "AAAAAAAAAAAAAAAAAAAAAA==", "0000-0000-0012"};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the ed25519 example of RFC 9421 appendix B.2.6") {
  const std::string base = exampleBase("/foo");
  CHECK(base ==
        "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n"
        "\"@method\": POST\n"
        "\"@path\": /foo\n"
        "\"@authority\": example.com\n"
        "\"content-type\": application/json\n"
        "\"content-length\": 18\n"
        "\"@signature-params\": " +
            std::string(kExampleParameters));
  REQUIRE(sodium_init() >= 0);
  CHECK(isExampleSignatureOf(base));
  CHECK_FALSE(isExampleSignatureOf(exampleBase("/fop")));
  CHECK_FALSE(isExampleSignatureOf(base + "\n"));
}

TEST_CASE("signing the example of RFC 9421 with its key gives its signature") {
  REQUIRE(sodium_init() >= 0);
  std::array<std::uint8_t, 32> publicKey{};
  std::array<std::uint8_t, 64> secretKey{};
  crypto_sign_seed_keypair(publicKey.data(), secretKey.data(), lastBytes(kPrivatePem).data());
  CHECK(publicKey == lastBytes(kPublicPem));
  const std::string base = exampleBase("/foo");
  std::array<std::uint8_t, 64> signature{};
  crypto_sign_detached(signature.data(), nullptr, bytesOf(base).data(), base.size(), secretKey.data());
  CHECK(toBase64(signature) == kExampleSignature);
}

TEST_CASE("a signed request is read back and verified") {
  const SignatureHeaders headers = signRequest(kRequest, kClaims, keys());
  CHECK(headers.input ==
        R"(mahfooz=("@method" "@path");created=1790000000;nonce="AAAAAAAAAAAAAAAAAAAAAA==";keyid="0000-0000-0012")");
  const auto parsed = parseSignature(headers);
  REQUIRE(parsed);
  CHECK(parsed->claims.created == kClaims.created);
  CHECK(parsed->claims.nonce == kClaims.nonce);
  CHECK(parsed->claims.keyId == kClaims.keyId);
  CHECK_FALSE(parsed->coversContentDigest);
  CHECK(signatureFits(*parsed, kRequest, keys().publicKey()));
}

TEST_CASE("a signed request with a body covers its digest") {
  const std::string digest = contentDigest("body");
  const std::string other = contentDigest("other");
  const SignedRequest request{"POST", "/v1/cases/0000-0000-0012/items", digest};
  const auto parsed = parseSignature(signRequest(request, kClaims, keys()));
  REQUIRE(parsed);
  CHECK(parsed->coversContentDigest);
  CHECK(signatureFits(*parsed, request, keys().publicKey()));
  CHECK_FALSE(signatureFits(*parsed, {request.method, request.path, other}, keys().publicKey()));
  CHECK_FALSE(signatureFits(*parsed, {request.method, request.path, {}}, keys().publicKey()));
}

TEST_CASE("a signature fits nothing but its own request") {
  const auto parsed = parseSignature(signRequest(kRequest, kClaims, keys()));
  REQUIRE(parsed);
  const std::string digest = contentDigest("");
  CHECK_FALSE(signatureFits(*parsed, {"DELETE", kRequest.path, {}}, keys().publicKey()));
  CHECK_FALSE(signatureFits(*parsed, {"GET", "/v1/cases/0000-0000-0000", {}}, keys().publicKey()));
  CHECK_FALSE(signatureFits(*parsed, {"GET", kRequest.path, digest}, keys().publicKey()));
  CHECK_FALSE(signatureFits(*parsed, kRequest, Ed25519PublicKey{}));
}

TEST_CASE("a changed parameter breaks the signature") {
  const SignatureHeaders headers = signRequest(kRequest, kClaims, keys());
  for (const auto& [from, to] :
       {std::pair{"1790000000", "1790000001"}, std::pair{"AAAA", "AAAB"}, std::pair{"0012", "0013"}}) {
    const auto parsed = parseSignature({replaced(headers.input, from, to), headers.signature});
    REQUIRE(parsed);
    CHECK_FALSE(signatureFits(*parsed, kRequest, keys().publicKey()));
  }
}

TEST_CASE("the order of the parameters is the signer's") {
  const std::string parameters =
      R"(("@method" "@path");keyid="0000-0000-0012";created=1790000000;nonce="AAAAAAAAAAAAAAAAAAAAAA==")";
  const SignedComponent components[] = {{"@method", kRequest.method}, {"@path", kRequest.path}};
  const std::string base = signatureBase(components, parameters);
  const auto parsed =
      parseSignature({"mahfooz=" + parameters, "mahfooz=:" + toBase64(keys().sign(bytesOf(base))) + ":"});
  REQUIRE(parsed);
  CHECK(signatureFits(*parsed, kRequest, keys().publicKey()));
}

TEST_CASE("a signature header that is not exactly ours is refused") {
  const SignatureHeaders good = signRequest(kRequest, kClaims, keys());
  REQUIRE(parseSignature(good));
  const std::pair<const char*, const char*> changes[] = {
      {"mahfooz=", "sig1="},
      {"\"@method\" \"@path\"", "\"@path\" \"@method\""},
      {"\"@method\" \"@path\"", "\"@method\""},
      {"\"@method\" ", ""},
      {"\"@path\"", "\"@path\" \"@path\""},
      {"\"@path\"", "\"@path\";req"},
      {"created=1790000000", "created=-1"},
      {"created=1790000000", "created=0"},
      {"created=1790000000", "created=0790000000"},
      {"created=1790000000", "created=1790000000.0"},
      {"created=1790000000", "created=17900000000000000000000"},
      {"created=1790000000", "created=\"1790000000\""},
      {"created=1790000000", "expires=1790000000"},
      {";created=1790000000", ""},
      {";created=1790000000", ";created=1790000000;created=1790000000"},
      {"keyid=\"0000-0000-0012\"", "keyid=\"\""},
      {"keyid=\"0000-0000-0012\"", "keyid=0000"},
      {"keyid=\"0000-0000-0012\"", "keyid=\"a\\\"b\""},
      {"keyid=\"0000-0000-0012\"", "keyid=\"a\";keyid=\"a\""},
      {"nonce=\"AAAAAAAAAAAAAAAAAAAAAA==\"", "nonce=\"short\""},
      {"nonce=\"AAAAAAAAAAAAAAAAAAAAAA==\";", ""},
      {";nonce", "; nonce"},
      {"keyid=\"0000-0000-0012\"", "keyid=\"0000-0000-0012\";alg=\"hmac-sha256\""},
      {"keyid=\"0000-0000-0012\"", "keyid=\"0000-0000-0012\";"},
      {"keyid=\"0000-0000-0012\"", "keyid=\"0000-0000-0012\", sig1=()"},
  };
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    CHECK_FALSE(parseSignature({replaced(good.input, from, to), good.signature}));
  }
  CHECK_FALSE(parseSignature({"", good.signature}));
  CHECK_FALSE(parseSignature({good.input, ""}));
  CHECK_FALSE(parseSignature({good.input, "mahfooz=:AAAA:"}));
  CHECK_FALSE(parseSignature({good.input, good.signature + ", sig1=:AAAA:"}));
  CHECK_FALSE(parseSignature({good.input, replaced(good.signature, "mahfooz", "sig1")}));
  CHECK_FALSE(parseSignature({good.input + std::string(100000, ' '), good.signature}));
}

TEST_CASE("nonces do not repeat") {
  std::set<std::string> seen;
  for (int round = 0; round < 1000; ++round)
    seen.insert(randomNonce());
  CHECK(seen.size() == 1000);
  CHECK(seen.begin()->size() == 24);
}
