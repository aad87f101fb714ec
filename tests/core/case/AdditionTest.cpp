#include "core/case/Addition.h"

#include "core/case/SealedEnvelope.h"
#include "core/case/Sealing.h"
#include "core/case/ServiceKeys.h"
#include "core/case/Submission.h"
#include "tests/support/VideoFingerprints.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

const SubmissionItem kPhoto{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}};

Addition sample() {
  return {*CaseNumber::parse("0000-0000-0012"), {kPhoto}};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the addition's text is the protocol's to the byte") {
  CHECK(additionText(sample()) == R"({
  "version": 1,
  "case": "0000-0000-0012",
  "items": [
    {
      "kind": "photo",
      "fingerprints": [
        {
          "algorithm": "pdq",
          "value": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "quality": 87,
          "variant": "displayed"
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("an addition is read back") {
  Addition addition = sample();
  addition.items.push_back({MediaKind::Video, tests::videoOf(3).fingerprints});
  const auto parsed = parseAddition(additionText(addition));
  REQUIRE(parsed);
  CHECK(parsed->number == addition.number);
  CHECK(parsed->items == addition.items);
}

TEST_CASE("an addition is sealed and opened as a submission is") {
  const auto keys = ServiceKeys::generate();
  const std::string text = additionText(sample());
  const auto envelope =
      parseEnvelope(envelopeText({sealingKeyId(keys->sealingKey()), sealSubmission(text, keys->sealingKey())}));
  REQUIRE(envelope);
  const auto opened = keys->open(envelope->sealed);
  REQUIRE(opened);
  CHECK(*opened == text);
}

TEST_CASE("the same addition has the same digest and another one another") {
  Addition other = sample();
  other.items.push_back(kPhoto);
  CHECK(submissionDigest(additionText(sample())) == submissionDigest(additionText(sample())));
  CHECK(submissionDigest(additionText(sample())) != submissionDigest(additionText(other)));
}

TEST_CASE("an addition is no submission and a submission no addition") {
  const Submission submission{sample().number, {}, Language::Urdu, Source::Home, AgeThen::Minor, sample().items};
  CHECK_FALSE(parseSubmission(additionText(sample())));
  CHECK_FALSE(parseAddition(submissionText(submission)));
}

TEST_CASE("an addition with nothing or too much in it is refused") {
  Addition addition = sample();
  addition.items.resize(kMaximumSubmissionItems, kPhoto);
  CHECK(parseAddition(additionText(addition)));
  addition.items.push_back(kPhoto);
  CHECK_FALSE(parseAddition(additionText(addition)));
  addition.items.clear();
  CHECK_FALSE(parseAddition(additionText(addition)));
  addition.items = {{MediaKind::Photo, {}}};
  CHECK_FALSE(parseAddition(additionText(addition)));
  addition.items = {{MediaKind::Photo, std::vector(kMaximumItemFingerprints + 1, kPhoto.fingerprints[0])}};
  CHECK_FALSE(parseAddition(additionText(addition)));
}

TEST_CASE("an addition that says more or less or something else is refused") {
  const std::string good = additionText(sample());
  REQUIRE(parseAddition(good));
  const std::pair<const char*, const char*> changes[] = {
      {"\"version\": 1", "\"version\": 2"},
      {"\"version\": 1", "\"version\": true"},
      {"\"version\": 1,", "\"version\": 1,\n  \"language\": \"ur\","},
      {"\"version\": 1,\n", ""},
      {"\"case\": \"0000-0000-0012\",\n", ""},
      {"0000-0000-0012", "0000-0000-0013"},
      {"0000-0000-0012", "000000000012"},
      {"\"items\"", "\"files\""},
      {"\"photo\"", "\"video\""},
      {"\"kind\": \"photo\"", "\"kind\": \"photo\",\n      \"path\": \"x\""},
      {"\"quality\": 87", "\"quality\": 101"},
      {"\"value\": \"a", "\"value\": \"A"},
  };
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    const auto parsed = parseAddition(replaced(good, from, to));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Error(ErrorCode::ServiceRefused));
  }
}

TEST_CASE("an addition in other bytes than the protocol's is refused") {
  const std::string good = additionText(sample());
  CHECK_FALSE(parseAddition(""));
  CHECK_FALSE(parseAddition(good.substr(0, good.size() - 1)));
  CHECK_FALSE(parseAddition(good + "\n"));
  CHECK_FALSE(parseAddition("\xEF\xBB\xBF" + good));
  CHECK_FALSE(parseAddition(replaced(good, "  \"version\"", "\"version\"")));
  CHECK_FALSE(parseAddition(replaced(good, "\"photo\"", "\"ph\\u006Fto\"")));
  CHECK_FALSE(parseAddition(std::string(kMaximumSubmissionBytes + 1, ' ')));
}
