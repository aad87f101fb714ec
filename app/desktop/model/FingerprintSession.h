#pragma once

#include "app/desktop/model/FileHasher.h"
#include "app/desktop/model/PickedFiles.h"
#include "core/case/Submission.h"

#include <QtCore/QObject>

#include <optional>
#include <vector>

namespace mahfooz::desktop {

enum class CodeState {
  Waiting,
  Working,
  Strong,
  Weak,        // sent, but finds fewer copies; result.qualityClass says why
  TooWeak,     // weak, and under the service's minimum: not sent
  Impossible,  // the code would say nothing about the picture: not sent
  NotTaken,    // the service takes no codes of this kind of file: not sent
  Failed,      // error says why
};

// What the service takes.
struct CodeDemands {
  int minimumQuality = 0;
  std::vector<Algorithm> algorithms = {Algorithm::Pdq, Algorithm::Md5, Algorithm::Vpdq, Algorithm::TmkPdqf};
  TurnedCodes turned = TurnedCodes::LeaveOut;
};

struct CodeItem {
  QString name;                           // empty where names are hidden
  std::optional<MediaKind> kindExpected;  // as far as the name tells
  qint64 sizeBytes = 0;
  CodeState state = CodeState::Waiting;
  int permille = 0;  // 0..1000
  std::optional<ErrorCode> error;
  MediaFingerprints result;

  [[nodiscard]] bool isSendable() const noexcept { return state == CodeState::Strong || state == CodeState::Weak; }
};

// Makes the codes of the picked files, all of them once. Idle -> Working -> Done; cancel() leads back to Idle at once.
class FingerprintSession : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Working, Done };

  // hasher: not owned, outlives this session.
  explicit FingerprintSession(FileHasher& hasher, QObject* parent = nullptr);
  ~FingerprintSession() override;

  void start(const std::vector<PickedFile>& files, CodeDemands demands);
  void cancel();
  void clear();  // forgets names and codes

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] const std::vector<CodeItem>& items() const noexcept { return m_items; }
  // Measured in bytes, not in files: beside a long video a photo is nothing, and the bar would stand still for minutes.
  [[nodiscard]] int overallPermille() const noexcept;
  [[nodiscard]] int sendableCount() const noexcept;
  [[nodiscard]] int sendableCount(MediaKind kind) const noexcept;

  // The places of the items: those of photos that look alike (core/base/NearDuplicates.h) together, in the order of the
  // first ones. An item is alone until all are done, when it is a video, and when it is not sent.
  [[nodiscard]] std::vector<std::vector<int>> groups() const;

  // The strong and the weak codes, as they go into the submission.
  [[nodiscard]] std::vector<cases::SubmissionItem> submissionItems() const;

 Q_SIGNALS:
  void itemChanged(int index);
  void stateChanged();

 private:
  void onStarted(int id);
  void onProgressed(int id, int permille);
  void onFinished(int id, const Result<MediaFingerprints>& result);
  [[nodiscard]] int indexOf(int id) const;
  [[nodiscard]] bool takes(Algorithm algorithm) const noexcept;
  [[nodiscard]] CodeState judge(const MediaFingerprints& result) const;
  void finishItem(CodeItem& item, const Result<MediaFingerprints>& result);
  void setState(State state);

  FileHasher& m_hasher;
  std::vector<CodeItem> m_items;
  std::vector<int> m_ids;  // the hasher's id of the item at the same place
  CodeDemands m_demands;
  int m_open = 0;
  State m_state = State::Idle;
};

}  // namespace mahfooz::desktop
