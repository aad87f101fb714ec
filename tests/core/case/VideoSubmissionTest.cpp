#include "core/case/Submission.h"

#include "tests/support/VideoFingerprints.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

Submission submissionOf(std::vector<SubmissionItem> items) {
  return {*CaseNumber::parse("0000-0000-0012"), {}, Language::Urdu, Source::Home, AgeThen::Minor, std::move(items)};
}

SubmissionItem video(int frames) {
  return {MediaKind::Video, tests::videoOf(frames).fingerprints};
}

// A photo with all that the hasher can say of it.
SubmissionItem fullPhoto() {
  SubmissionItem photo{MediaKind::Photo, {tests::md5Value()}};
  for (const Variant variant :
       {Variant::Displayed, Variant::Stored, Variant::Composited, Variant::Rot90, Variant::Rot180, Variant::Rot270,
        Variant::FlipX, Variant::FlipY, Variant::FlipPlus1, Variant::FlipMinus1})
    photo.fingerprints.push_back({Algorithm::Pdq, variant, 100, std::string(64, 'a')});
  return photo;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

const std::string kFrame = std::string(63, 'f');

}  // namespace

TEST_CASE("the frames of a video are a list in the submission's text") {
  const std::string text = submissionText(submissionOf({{MediaKind::Video, {tests::vpdqOf(2)}}}));
  CHECK(text.find("      \"kind\": \"video\",\n"
                  "      \"fingerprints\": [\n"
                  "        {\n"
                  "          \"algorithm\": \"vpdq\",\n"
                  "          \"value\": [\n"
                  "            \"" +
                  kFrame +
                  "0,87,0.000\",\n"
                  "            \"" +
                  kFrame +
                  "1,87,1.000\"\n"
                  "          ],\n"
                  "          \"quality\": 87,\n"
                  "          \"variant\": \"displayed\"\n") != std::string::npos);
}

TEST_CASE("a video's submission is read back") {
  const Submission submission = submissionOf({video(3), fullPhoto()});
  const auto parsed = parseSubmission(submissionText(submission));
  REQUIRE(parsed);
  CHECK(parsed->items == submission.items);
}

TEST_CASE("the longest video and nine full photos fit") {
  std::vector<SubmissionItem> items(9, fullPhoto());
  items.push_back(video(static_cast<int>(kMaxVpdqFrames)));
  const Submission submission = submissionOf(std::move(items));
  const std::string text = submissionText(submission);
  CHECK(text.size() <= kMaximumSubmissionBytes);
  const auto parsed = parseSubmission(text);
  REQUIRE(parsed);
  CHECK(parsed->items == submission.items);
}

TEST_CASE("three videos of two hours fit") {
  const std::string text = submissionText(submissionOf(std::vector<SubmissionItem>(3, video(tests::kTwoHours))));
  CHECK(parseSubmission(text));
}

TEST_CASE("a submission longer than the limit is refused") {
  const std::string text = submissionText(submissionOf(std::vector<SubmissionItem>(5, video(tests::kTwoHours))));
  REQUIRE(text.size() > kMaximumSubmissionBytes);
  CHECK_FALSE(parseSubmission(text));
}

TEST_CASE("more frames than the longest video has are refused") {
  const int one = static_cast<int>(kMaxVpdqFrames) + 1;
  CHECK_FALSE(parseSubmission(submissionText(submissionOf({{MediaKind::Video, {tests::vpdqOf(one)}}}))));
}

TEST_CASE("a video's fingerprints in another form are refused") {
  const std::string good = submissionText(submissionOf({video(2)}));
  REQUIRE(parseSubmission(good));
  const std::string first = "\"" + kFrame + "0,87,0.000\"";
  const std::string list = "[\n            " + first + ",\n            \"" + kFrame + "1,87,1.000\"\n          ]";
  const std::pair<std::string, std::string> changes[] = {
      {list, "[]"},
      {list, first},
      {list, "\"" + kFrame + "0,87,0.000\\n" + kFrame + "1,87,1.000\""},
      {list, "[\n            \"" + kFrame + "0,87,0.000\\n" + kFrame + "1,87,1.000\"\n          ]"},
      {first, "1"},
      {first, "[]"},
      {first, "\"\""},
      {first, "\"" + kFrame + "0,101,0.000\""},
      {first, "\"" + kFrame + "0,87,0.00\""},
      {first, "\"" + std::string(200, 'f') + "\""},
      {"\"" + std::string(32, 'c') + "\"", "[\n            \"" + std::string(32, 'c') + "\"\n          ]"},
      {"VE1LMUZWRUNQRFFG", "VE1LMUZWRUNQRFFH"},
      {"A==", "=="},
      {"\"vpdq\"", "\"tmk-pdqf\""},
      {"\"kind\": \"video\"", "\"kind\": \"photo\""},
  };
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    const auto parsed = parseSubmission(replaced(good, from, to));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Error(ErrorCode::ServiceRefused));
  }
}

TEST_CASE("a photo's fingerprint is none of a video") {
  SubmissionItem item = fullPhoto();
  item.kind = MediaKind::Video;
  CHECK_FALSE(parseSubmission(submissionText(submissionOf({item}))));
  item.fingerprints.resize(1);  // the MD5, which any file has
  CHECK(parseSubmission(submissionText(submissionOf({item}))));
}
