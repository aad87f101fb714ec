#pragma once

#include "app/desktop/model/FileHasher.h"
#include "app/desktop/model/ServiceDoor.h"
#include "app/desktop/model/ServiceLink.h"
#include "app/desktop/model/Updates.h"
#include "app/desktop/model/WaitingCases.h"

#include <QtCore/QStringList>

#include <vector>

namespace mahfooz::desktop {

// A hasher that answers when the test says so.
class FakeHasher : public FileHasher {
  Q_OBJECT

 public:
  int add(const QString& filePath, TurnedCodes turned) override {
    paths.append(filePath);
    lastTurned = turned;
    return static_cast<int>(paths.size());
  }
  void cancelAll() override { ++cancels; }

  void start(int id) { Q_EMIT started(id); }
  void progress(int id, int permille) { Q_EMIT progressed(id, permille); }
  // A photo, unlike that of any other id under 16; its class is that of its quality: 0 impossible, 50 and over strong.
  void succeed(int id, int quality) { answer(id, photo(id, quality)); }
  // A photo that looks like the one of another id.
  void succeedLike(int id, int otherId, int quality) { answer(id, photo(otherId, quality)); }
  void succeedVideo(int id, int seconds);
  void answer(int id, const MediaFingerprints& result) { Q_EMIT finished(id, result); }
  void fail(int id, ErrorCode code) { Q_EMIT finished(id, code); }

  [[nodiscard]] static MediaFingerprints photo(int pattern, int quality);

  QStringList paths;
  TurnedCodes lastTurned = TurnedCodes::LeaveOut;
  int cancels = 0;
};

// A service that answers when the test says so.
class FakeLink : public ServiceLink {
  Q_OBJECT

 public:
  explicit FakeLink(cases::ServiceProfile serviceProfile) : m_profile(std::move(serviceProfile)) {}

  [[nodiscard]] const cases::ServiceProfile& profile() const noexcept override { return m_profile; }
  void prepare(const submit::CaseDraft& draft) override {
    m_additionNumber.reset();
    drafts.push_back(draft);
  }
  void submit(const submit::PreparedCase& prepared) override { sentNumbers.push_back(prepared.number.text()); }
  void askStatus(const cases::CaseNumber& number, const cases::Pin&) override { askedNumbers.push_back(number.text()); }
  void prepareAddition(const cases::CaseNumber& number, const cases::Pin& pin, const submit::CaseDraft& draft) override;
  void add(const submit::PreparedCase& prepared) override { addedNumbers.push_back(prepared.number.text()); }
  void withdraw(const cases::CaseNumber& number, const cases::Pin&) override {
    withdrawnNumbers.push_back(number.text());
  }

  void answerPrepared();  // with a fresh case number and PIN, for an addition with those of the case
  void failPrepared(ErrorCode code) { Q_EMIT prepared(code); }
  void answerSubmitted();
  void failSubmitted(ErrorCode code) { Q_EMIT submitted(code); }
  void answerAdded();
  void answerWithdrawn(const Result<void>& result) { Q_EMIT withdrawn(result); }
  void answerStatus(const std::vector<cases::ItemStatus>& items);
  void failStatus(ErrorCode code) { Q_EMIT statusAnswered(code); }

  std::vector<submit::CaseDraft> drafts;
  std::vector<std::string> sentNumbers;
  std::vector<std::string> askedNumbers;
  std::vector<std::string> addedNumbers;
  std::vector<std::string> withdrawnNumbers;

 private:
  cases::ServiceProfile m_profile;
  std::optional<cases::CaseNumber> m_additionNumber;
  std::string m_additionPin;
};

// An outbox that keeps when the test says so.
class FakeWaitingCases : public WaitingCases {
  Q_OBJECT

 public:
  void keep(const cases::ServiceProfile&, const Prepared& prepared) override {
    keptNumbers.push_back(prepared->number.text());
  }
  void clear() override { setCounts(0, 0); }

  void answerKept(const Result<void>& result) {
    if (result) setCounts(waiting() + 1, refused());
    Q_EMIT kept(result);
  }
  void hold(int waiting, int refused) { setCounts(waiting, refused); }

  std::vector<std::string> keptNumbers;
};

// Answers for the newest version when the test says so.
class FakeUpdates : public Updates {
  Q_OBJECT

 public:
  [[nodiscard]] QString place() const override { return QStringLiteral("updates.mahfooz.example"); }
  void ask() override {
    ++asked;
    setState(State::Asking);
  }
  void cancel() override {
    if (state() == State::Asking) setState(State::Idle);
  }
  void be(State state) { setState(state); }
  void answerWith(State state, const release::UpdateManifest& manifest) { answer(state, manifest); }
  void failWith(ErrorCode code) { fail(code); }

  int asked = 0;
};

[[nodiscard]] cases::ServiceProfile practiceProfile();
[[nodiscard]] cases::ServiceProfile realProfile();  // the same, and no practice

// A door that opens when the test says so.
class FakeDoor : public ServiceDoor {
  Q_OBJECT

 public:
  void open() override {
    ++opens;
    waitAtDoor();
  }
  void close() override { dropLink(); }
  FakeLink& letIn(cases::ServiceProfile profile = practiceProfile());
  void shut(ErrorCode code) { refuse(code); }

  int opens = 0;
};

}  // namespace mahfooz::desktop
