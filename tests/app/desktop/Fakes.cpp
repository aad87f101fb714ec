#include "tests/app/desktop/Fakes.h"

namespace mahfooz::desktop {

namespace {

QualityClass classOf(int quality) {
  if (quality == 0) return QualityClass::Impossible;
  return quality >= 50 ? QualityClass::Strong : QualityClass::WeakUniform;
}

}  // namespace

// One hexadecimal digit repeated: two of them are at least 64 bits apart, twice the distance of near copies.
MediaFingerprints FakeHasher::photo(int pattern, int quality) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  MediaFingerprints result;
  result.width = 1200;
  result.height = 900;
  result.qualityClass = classOf(quality);
  const char digit = kDigits.at(static_cast<std::size_t>(pattern));
  result.fingerprints.push_back({Algorithm::Pdq, Variant::Displayed, quality, std::string(64, digit)});
  result.fingerprints.push_back({Algorithm::Md5, Variant::Displayed, 100, std::string(32, digit)});
  return result;
}

void FakeHasher::succeedVideo(int id, int seconds) {
  std::string lines;
  for (int second = 0; second < seconds; ++second)
    lines += (second == 0 ? "" : "\n") + std::string(64, 'c') + ",100," + std::to_string(second) + ".000";
  MediaFingerprints result;
  result.kind = MediaKind::Video;
  result.width = 1920;
  result.height = 1080;
  result.durationMilliseconds = std::int64_t{1000} * seconds;
  result.fingerprints.push_back({Algorithm::Md5, Variant::Displayed, 100, std::string(32, 'd')});
  result.fingerprints.push_back({Algorithm::Vpdq, Variant::Stored, 100, lines});
  result.fingerprints.push_back({Algorithm::TmkPdqf, Variant::Displayed, 100, std::string(kTmkValueChars, 'A')});
  answer(id, result);
}

void FakeLink::answerPrepared() {
  const submit::CaseDraft& draft = drafts.back();
  auto pin = m_additionNumber ? cases::Pin::parse(m_additionPin) : Result<cases::Pin>(cases::Pin::random());
  auto prepared = std::make_shared<submit::PreparedCase>(
      submit::PreparedCase{m_additionNumber.value_or(cases::CaseNumber::random()), std::move(pin.value()), {}, {}, {}});
  cases::Submission submission{prepared->number, {}, draft.language, draft.source, draft.ageThen, draft.items};
  prepared->text = cases::submissionText(submission);
  Q_EMIT this->prepared(prepared);
}

void FakeLink::answerSubmitted() {
  const auto number = cases::CaseNumber::parse(sentNumbers.back());
  Q_EMIT submitted(cases::Receipt{number.value(), "2026-11-24T02:00:00Z", {}, cases::StatusWord::Received, {}});
}

void FakeLink::prepareAddition(const cases::CaseNumber& number, const cases::Pin& pin, const submit::CaseDraft& draft) {
  m_additionNumber = number;
  m_additionPin = pin.digits();
  drafts.push_back(draft);
}

void FakeLink::answerAdded() {
  const auto number = cases::CaseNumber::parse(addedNumbers.back());
  Q_EMIT submitted(cases::Receipt{number.value(), "2026-11-24T02:00:00Z", {}, cases::StatusWord::Received, {}});
}

void FakeLink::answerStatus(const std::vector<cases::ItemStatus>& items) {
  const auto number = cases::CaseNumber::parse(askedNumbers.back());
  Q_EMIT statusAnswered(cases::CaseStatus{number.value(), cases::StatusWord::Received, "2026-11-24T02:00:00Z", items});
}

cases::ServiceProfile practiceProfile() {
  cases::ServiceProfile profile;
  profile.name = {"مشق کی سروس", "Practice service"};
  profile.baseUrl = "http://127.0.0.1:9";
  profile.practice = true;
  profile.audience = {cases::AgeThen::Minor};
  profile.algorithms = {Algorithm::Pdq, Algorithm::Md5, Algorithm::Vpdq, Algorithm::TmkPdqf};
  profile.minimumQuality = 10;
  profile.maximumItems = 10;
  return profile;
}

cases::ServiceProfile realProfile() {
  cases::ServiceProfile profile = practiceProfile();
  profile.name = {"تصویر سروس", "Picture service"};
  profile.practice = false;
  return profile;
}

FakeLink& FakeDoor::letIn(cases::ServiceProfile profile) {
  auto link = std::make_unique<FakeLink>(std::move(profile));
  FakeLink& answer = *link;
  admit(std::move(link));
  return answer;
}

}  // namespace mahfooz::desktop
