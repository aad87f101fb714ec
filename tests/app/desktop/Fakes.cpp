#include "tests/app/desktop/Fakes.h"

namespace mahfooz::desktop {

void FakeHasher::succeed(int id, int quality) {
  MediaFingerprints result;
  result.width = 1200;
  result.height = 900;
  result.fingerprints.push_back({Algorithm::Pdq, Variant::Displayed, quality, std::string(64, 'a')});
  Q_EMIT finished(id, result);
}

void FakeLink::answerPrepared() {
  const submit::CaseDraft& draft = drafts.back();
  auto prepared = std::make_shared<submit::PreparedCase>(
      submit::PreparedCase{cases::CaseNumber::random(), cases::Pin::random(), {}, {}, {}});
  cases::Submission submission{prepared->number, {}, draft.language, draft.source, draft.ageThen, draft.items};
  prepared->text = cases::submissionText(submission);
  Q_EMIT this->prepared(prepared);
}

void FakeLink::answerSubmitted() {
  const auto number = cases::CaseNumber::parse(sentNumbers.back());
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
  profile.algorithms = {Algorithm::Pdq};
  profile.minimumQuality = 10;
  profile.maximumItems = 10;
  return profile;
}

FakeLink& FakeDoor::letIn(cases::ServiceProfile profile) {
  auto link = std::make_unique<FakeLink>(std::move(profile));
  FakeLink& answer = *link;
  admit(std::move(link));
  return answer;
}

}  // namespace mahfooz::desktop
