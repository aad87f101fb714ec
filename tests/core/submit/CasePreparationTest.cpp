#include "core/submit/CasePreparation.h"

#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::LyingServer;

namespace {

cases::SubmissionItem photo(int quality) {
  return {MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, quality, std::string(64, 'a')}}};
}

CaseDraft draftOf(std::vector<cases::SubmissionItem> items) {
  CaseDraft draft;
  draft.items = std::move(items);
  return draft;
}

Error refusal(const cases::ServiceProfile& profile, const CaseDraft& draft) {
  const auto prepared = prepareCase(profile, draft);
  REQUIRE_FALSE(prepared);
  return prepared.error();
}

}  // namespace

TEST_CASE("a prepared case holds what the service opens") {
  const LyingServer server(tests::always({}));
  CaseDraft draft = draftOf({photo(87), photo(30)});
  draft.language = cases::Language::English;
  draft.source = cases::Source::Helpdesk;
  draft.ageThen = cases::AgeThen::Adult;
  const auto prepared = prepareCase(server.profile(), draft);
  REQUIRE(prepared);
  const auto opened = server.keys().open(prepared->sealed);
  REQUIRE(opened);
  CHECK(*opened == prepared->text);
  CHECK(prepared->digest == cases::submissionDigest(prepared->text));
  const auto submission = cases::parseSubmission(*opened);
  REQUIRE(submission);
  CHECK(submission->number == prepared->number);
  CHECK(submission->items == draft.items);
  CHECK(submission->language == draft.language);
  CHECK(submission->source == draft.source);
  CHECK(submission->ageThen == draft.ageThen);
  const auto keys = cases::CaseKeys::derive(prepared->number, prepared->pin, server.profile().signingKey);
  CHECK(submission->publicKey == keys->publicKey());
  CHECK(prepared->text.find(prepared->pin.digits()) == std::string::npos);
}

TEST_CASE("every case gets a number and a PIN of its own") {
  const LyingServer server(tests::always({}));
  const auto one = prepareCase(server.profile(), draftOf({photo(87)}));
  const auto other = prepareCase(server.profile(), draftOf({photo(87)}));
  CHECK_FALSE(one->number == other->number);
  CHECK(one->pin.digits() != other->pin.digits());
}

TEST_CASE("items that the service does not take are left out") {
  const LyingServer server(tests::always({}));
  auto profile = server.profile();
  profile.minimumQuality = 50;
  const auto prepared = prepareCase(profile, draftOf({photo(49), photo(50), {MediaKind::Photo, {}}}));
  REQUIRE(prepared);
  const auto submission = cases::parseSubmission(prepared->text);
  REQUIRE(submission->items.size() == 1);
  CHECK(submission->items[0].fingerprints[0].quality == 50);
}

TEST_CASE("a draft with nothing to send is refused") {
  const LyingServer server(tests::always({}));
  CHECK(refusal(server.profile(), draftOf({})) == Error(ErrorCode::NothingToSend));
  CHECK(refusal(server.profile(), draftOf({photo(0)})) == Error(ErrorCode::NothingToSend));
  auto profile = server.profile();
  profile.algorithms.clear();
  CHECK(refusal(profile, draftOf({photo(87)})) == Error(ErrorCode::NothingToSend));
}

TEST_CASE("a draft with more items than the service takes is refused") {
  const LyingServer server(tests::always({}));
  auto profile = server.profile();
  profile.maximumItems = 2;
  CHECK(refusal(profile, draftOf({photo(87), photo(87), photo(87)})) == Error(ErrorCode::TooManyItems));
  CHECK(prepareCase(profile, draftOf({photo(87), photo(87), photo(0)})));
}

TEST_CASE("a case for the wrong audience is refused") {
  const LyingServer server(tests::always({}));
  auto profile = server.profile();
  profile.audience = {cases::AgeThen::Adult};
  CHECK(refusal(profile, draftOf({photo(87)})) == Error(ErrorCode::AudienceMismatch));
}

TEST_CASE("a case is prepared beside the event loop") {
  const LyingServer server(tests::always({}));
  CasePreparation preparation;
  preparation.start(server.profile(), draftOf({photo(87)}));
  const auto result =
      mahfooz::tests::awaited<Result<CasePreparation::Shared>>(&preparation, &CasePreparation::finished);
  REQUIRE(result);
  REQUIRE(*result);
  CHECK(server.keys().open((**result)->sealed));
}

TEST_CASE("a preparation that cannot succeed says why") {
  const LyingServer server(tests::always({}));
  CasePreparation preparation;
  preparation.start(server.profile(), draftOf({}));
  const auto result =
      mahfooz::tests::awaited<Result<CasePreparation::Shared>>(&preparation, &CasePreparation::finished);
  REQUIRE(result);
  CHECK(result->error() == Error(ErrorCode::NothingToSend));
}

TEST_CASE("a preparation that is destroyed says nothing") {
  const LyingServer server(tests::always({}));
  bool spoke = false;
  {
    CasePreparation preparation;
    QObject::connect(&preparation, &CasePreparation::finished, &preparation, [&] { spoke = true; });
    preparation.start(server.profile(), draftOf({photo(87)}));
  }
  CasePreparation later;  // ends after the first, which began before
  later.start(server.profile(), draftOf({photo(87)}));
  REQUIRE(mahfooz::tests::awaited<Result<CasePreparation::Shared>>(&later, &CasePreparation::finished));
  CHECK_FALSE(spoke);
}
