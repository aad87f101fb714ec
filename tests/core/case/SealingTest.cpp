#include "core/case/Encoding.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/Sealing.h"
#include "core/case/ServiceKeys.h"
#include "core/case/Submission.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

const ServiceKeys& service() {
  static const ServiceKeys kKeys = *ServiceKeys::generate();
  return kKeys;
}

}  // namespace

TEST_CASE("the service opens what was sealed to it") {
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, kSealingBlock - 1, kSealingBlock, kSealingBlock + 1, kMaximumSubmissionBytes}) {
    const std::string text(size, 'x');
    const auto opened = service().open(sealSubmission(text, service().sealingKey()));
    REQUIRE(opened);
    CHECK(*opened == text);
  }
}

TEST_CASE("texts of different length look alike when sealed") {
  const auto& key = service().sealingKey();
  CHECK(sealSubmission("a", key).size() == sealSubmission(std::string(kSealingBlock - 1, 'a'), key).size());
  CHECK(sealSubmission("a", key).size() < sealSubmission(std::string(kSealingBlock, 'a'), key).size());
  CHECK(sealSubmission("a", key) != sealSubmission("a", key));
}

TEST_CASE("a sealed text that was changed anywhere is refused") {
  const std::string sealed = sealSubmission("text", service().sealingKey());
  auto bytes = *fromBase64(sealed, sealed.size());
  for (std::size_t at = 0; at < bytes.size(); at += 37) {
    bytes[at] ^= 1U;
    CHECK(service().open(toBase64(bytes)).error() == Error(ErrorCode::ServiceRefused));
    bytes[at] ^= 1U;
  }
  CHECK(service().open(toBase64(bytes)));
  bytes.pop_back();
  CHECK_FALSE(service().open(toBase64(bytes)));
}

TEST_CASE("what was sealed to another service or is nothing at all is refused") {
  const auto other = ServiceKeys::generate();
  CHECK_FALSE(service().open(sealSubmission("text", other->sealingKey())));
  CHECK_FALSE(service().open(""));
  CHECK_FALSE(service().open("AAAA"));
  CHECK_FALSE(service().open("not base64"));
  CHECK_FALSE(service().open(std::string(1024 * 1024, 'A')));
}

TEST_CASE("the keys come back from their seeds") {
  auto seeds = GuardedBytes::allocate(ServiceKeys::kFirstSeedsBytes);
  std::ranges::copy(service().seeds(), seeds->bytes().begin());
  const auto again = ServiceKeys::fromSeeds(std::move(*seeds));
  CHECK(again->sealingKey() == service().sealingKey());
  CHECK(again->signingKey() == service().signingKey());
  CHECK(std::ranges::equal(again->storageSeed(), service().storageSeed()));
  CHECK(again->open(sealSubmission("text", service().sealingKey())));
}

TEST_CASE("a new sealing key is named from now on and the old ones still open") {
  const auto& first = service();
  const auto second = first.withNewSealingKey();
  REQUIRE(second);
  const auto third = second->withNewSealingKey();
  REQUIRE(third);
  CHECK(third->sealingKey() != second->sealingKey());
  CHECK(third->signingKey() == first.signingKey());
  CHECK(std::ranges::equal(third->storageSeed(), first.storageSeed()));
  for (const auto* keys : {&first, &*second, &*third}) {
    const std::string id = sealingKeyId(keys->sealingKey());
    const std::string sealed = sealSubmission("text", keys->sealingKey());
    CHECK(third->hasSealingKey(id));
    CHECK(third->open(sealed, id).value() == "text");
    CHECK(first.hasSealingKey(id) == (keys == &first));
    CHECK(third->open(sealed).has_value() == (keys == &*third));
  }
  CHECK_FALSE(third->open(sealSubmission("text", first.sealingKey()), "0000000000000000"));
  auto seeds = GuardedBytes::allocate(third->seeds().size());
  std::ranges::copy(third->seeds(), seeds->bytes().begin());
  CHECK(ServiceKeys::fromSeeds(std::move(*seeds))->hasSealingKey(sealingKeyId(first.sealingKey())));
}

TEST_CASE("there is an end to sealing keys") {
  auto keys = service().withNewSealingKey();
  for (std::size_t made = 2; made < ServiceKeys::kMaximumSealingKeys; ++made)
    keys = keys->withNewSealingKey();
  REQUIRE(keys);
  CHECK(keys->withNewSealingKey().error() == Error(ErrorCode::StorageFailed));
  CHECK_FALSE(ServiceKeys::isSeedsSize(95));
  CHECK_FALSE(ServiceKeys::isSeedsSize(97));
  CHECK_FALSE(ServiceKeys::isSeedsSize(64));
}

TEST_CASE("a key id is short and its key's own") {
  const std::string id = sealingKeyId(service().sealingKey());
  CHECK(isKeyId(id));
  CHECK(id.size() == 16);
  CHECK(id == sealingKeyId(service().sealingKey()));
  CHECK(id != sealingKeyId(X25519PublicKey{}));
}

TEST_CASE("the envelope is read back") {
  const auto parsed = parseEnvelope(envelopeText({"key-1", "AAAA"}));
  REQUIRE(parsed);
  CHECK(parsed->keyId == "key-1");
  CHECK(parsed->sealed == "AAAA");
}

TEST_CASE("a malformed envelope is refused") {
  for (const char* text : {"", "[]", "{}", R"({"version":2,"key":"a","sealed":"AAAA"})", R"({"version":1,"key":"a"})",
                           R"({"version":1,"key":"A b","sealed":"AAAA"})", R"({"version":1,"key":"a","sealed":7})",
                           R"({"version":1,"key":"a","sealed":"AAAA","name":"x"})"}) {
    INFO(text);
    CHECK_FALSE(parseEnvelope(text));
  }
}
