#include "core/case/Submission.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

Submission sample() {
  Submission submission{*CaseNumber::parse("0000-0000-0012"), {}, Language::Urdu, Source::Home, AgeThen::Minor, {}};
  submission.items.push_back(
      {MediaKind::Photo, {Fingerprint{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}});
  return submission;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the submission's text is the protocol's to the byte") {
  CHECK(submissionText(sample()) == R"({
  "version": 1,
  "case": "0000-0000-0012",
  "publicKey": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  "language": "ur",
  "source": "home",
  "declaration": {
    "ageInPicture": "minor"
  },
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

TEST_CASE("a submission is read back") {
  Submission submission = sample();
  submission.language = Language::English;
  submission.source = Source::Kiosk;
  submission.ageThen = AgeThen::Adult;
  submission.items.push_back(submission.items.front());
  const auto parsed = parseSubmission(submissionText(submission));
  REQUIRE(parsed);
  CHECK(parsed->number == submission.number);
  CHECK(parsed->language == Language::English);
  CHECK(parsed->source == Source::Kiosk);
  CHECK(parsed->ageThen == AgeThen::Adult);
  CHECK(parsed->items == submission.items);
}

TEST_CASE("a full submission fits its limit") {
  Submission submission = sample();
  submission.items.front().fingerprints.resize(kMaximumItemFingerprints, submission.items.front().fingerprints.front());
  submission.items.resize(kMaximumSubmissionItems, submission.items.front());
  const std::string text = submissionText(submission);
  CHECK(text.size() <= kMaximumSubmissionBytes);
  CHECK(parseSubmission(text));
}

TEST_CASE("a submission with one item or fingerprint too many is refused") {
  Submission submission = sample();
  submission.items.resize(kMaximumSubmissionItems + 1, submission.items.front());
  CHECK_FALSE(parseSubmission(submissionText(submission)));
  submission = sample();
  submission.items.front().fingerprints.resize(kMaximumItemFingerprints + 1,
                                               submission.items.front().fingerprints.front());
  CHECK_FALSE(parseSubmission(submissionText(submission)));
}

TEST_CASE("a submission without items or fingerprints is refused") {
  Submission submission = sample();
  submission.items.front().fingerprints.clear();
  CHECK_FALSE(parseSubmission(submissionText(submission)));
  submission.items.clear();
  CHECK_FALSE(parseSubmission(submissionText(submission)));
}

TEST_CASE("a submission that says more or less or something else is refused") {
  const std::string good = submissionText(sample());
  REQUIRE(parseSubmission(good));
  const std::pair<const char*, const char*> changes[] = {
      {"\"version\": 1", "\"version\": 2"},
      {"\"version\": 1", "\"version\": 1.0"},
      {"\"version\": 1,", "\"version\": 1,\n  \"device\": \"x\","},
      {"0000-0000-0012", "0000-0000-0013"},
      {"0000-0000-0012", "000000000012"},
      {"\"ur\"", "\"ur-PK\""},
      {"\"home\"", "\"school\""},
      {"\"minor\"", "\"unknown\""},
      {"\"ageInPicture\"", "\"name\": \"x\",\n    \"ageInPicture\""},
      {"\"kind\": \"photo\"", "\"kind\": \"photo\",\n      \"path\": \"x\""},
      {"\"photo\"", "\"video\""},
      {"\"pdq\"", "\"PDQ\""},
      {"\"value\": \"a", "\"value\": \"A"},
      {"\"quality\": 87", "\"quality\": 101"},
      {"\"quality\": 87", "\"quality\": \"87\""},
      {"\"displayed\"", "\"as stored\""},
      {"\"publicKey\": \"A", "\"publicKey\": \""},
  };
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    const auto parsed = parseSubmission(replaced(good, from, to));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Error(ErrorCode::ServiceRefused));
  }
}

TEST_CASE("a submission in other bytes than the protocol's is refused") {
  const std::string good = submissionText(sample());
  CHECK_FALSE(parseSubmission(good.substr(0, good.size() - 1)));
  CHECK_FALSE(parseSubmission(good + "\n"));
  CHECK_FALSE(parseSubmission(replaced(good, "  \"version\"", "\"version\"")));
  CHECK_FALSE(parseSubmission(replaced(good, "\"home\"", "\"h\\u006Fme\"")));
  CHECK_FALSE(parseSubmission(replaced(good, "\"language\": \"ur\",\n  \"source\": \"home\"",
                                       "\"source\": \"home\",\n  \"language\": \"ur\"")));
}
