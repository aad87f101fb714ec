#include "core/submit/CasePreparation.h"

#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"
#include "tests/support/VideoFingerprints.h"

#include <catch2/catch.hpp>

#include <algorithm>

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
  CHECK(prepared->text.view().find(prepared->pin.digits()) == std::string::npos);
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

TEST_CASE("a case is prepared for a service of its own age and for no other") {
  using enum cases::AgeThen;
  const LyingServer server(tests::always({}));
  const std::vector<std::vector<cases::AgeThen>> audiences{{Minor}, {Adult}, {Minor, Adult}, {}};
  for (const auto& audience : audiences) {
    for (const auto age : {Minor, Adult}) {
      auto profile = server.profile();
      profile.audience = audience;
      CaseDraft draft = draftOf({photo(87)});
      draft.ageThen = age;
      const bool isTaken = std::ranges::find(audience, age) != audience.end();
      INFO(audience.size() << ' ' << cases::ageThenName(age));
      const auto prepared = prepareCase(profile, draft);
      REQUIRE(prepared.has_value() == isTaken);
      if (!isTaken) CHECK(prepared.error() == Error(ErrorCode::AudienceMismatch));
    }
  }
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

TEST_CASE("of each algorithm only what the service can use is sent") {
  const LyingServer server(tests::always({}));
  auto profile = server.profile();
  profile.minimumQuality = 50;
  profile.algorithms = {Algorithm::Pdq, Algorithm::Md5, Algorithm::Vpdq, Algorithm::TmkPdqf};
  auto weakPhoto = photo(49);
  weakPhoto.fingerprints.push_back(tests::md5Value());
  cases::SubmissionItem weakVideo{MediaKind::Video, {tests::md5Value(), tests::vpdqOf(2, 49), tests::tmkValue()}};
  weakVideo.fingerprints.back().quality = 49;
  const auto prepared = prepareCase(profile, draftOf({weakPhoto, weakVideo}));
  REQUIRE(prepared);
  const auto submission = cases::parseSubmission(prepared->text);
  REQUIRE(submission);
  REQUIRE(submission->items.size() == 2);
  CHECK(submission->items[0].fingerprints == std::vector{weakPhoto.fingerprints[1]});
  CHECK(submission->items[1].fingerprints == std::vector{weakVideo.fingerprints[0], weakVideo.fingerprints[2]});
}

TEST_CASE("turned and mirrored fingerprints are sent only where they are wanted") {
  const LyingServer server(tests::always({}));
  auto profile = server.profile();
  auto item = photo(87);
  item.fingerprints.push_back({Algorithm::Pdq, Variant::Rot90, 87, std::string(64, 'b')});
  const auto sent = [&] { return cases::parseSubmission(prepareCase(profile, draftOf({item}))->text)->items[0]; };
  CHECK(sent().fingerprints.size() == 1);
  profile.dihedral = true;
  CHECK(sent() == item);
}

TEST_CASE("a file whose fingerprint says nothing is not put into the draft") {
  CaseDraft draft;
  MediaFingerprints media{MediaKind::Photo, 10, 10, {tests::md5Value()}};
  media.qualityClass = QualityClass::Impossible;
  draft.add(media);
  CHECK(draft.items.empty());
  media.qualityClass = QualityClass::WeakDark;
  draft.add(media);
  REQUIRE(draft.items.size() == 1);
  CHECK(draft.items[0].fingerprints == media.fingerprints);
}

TEST_CASE("more than any service reads is refused before it is sent") {
  const LyingServer server(tests::always({}));
  auto profile = server.profile();
  profile.algorithms = {Algorithm::Vpdq, Algorithm::TmkPdqf};
  CaseDraft draft;
  for (int video = 0; video < 3; ++video)
    draft.add(tests::videoOf(tests::kTwoHours));
  const auto prepared = prepareCase(profile, draft);
  REQUIRE(prepared);
  const auto opened = server.keys().open(prepared->sealed);
  REQUIRE(opened);
  CHECK((*opened == prepared->text));
  for (int video = 0; video < 2; ++video)
    draft.add(tests::videoOf(tests::kTwoHours));
  CHECK(refusal(profile, draft) == Error(ErrorCode::SubmissionTooLarge));
}
