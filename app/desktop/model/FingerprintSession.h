#pragma once

#include "app/desktop/model/FileHasher.h"
#include "app/desktop/model/PickedFiles.h"
#include "core/case/Submission.h"

#include <QtCore/QObject>

#include <optional>
#include <vector>

namespace mahfooz::desktop {

// From here on PDQ matches well (Facebook's PDQ paper, 2019: "quality 50 and over is recommended for matching").
inline constexpr int kStrongQuality = 50;

enum class CodeState {
  Waiting,
  Working,
  Strong,
  Weak,      // sent, but finds fewer copies
  TooPlain,  // under the service's minimum: not sent
  Failed,    // error says why
};

struct CodeItem {
  QString name;
  CodeState state = CodeState::Waiting;
  int permille = 0;  // 0..1000
  std::optional<ErrorCode> error;
  MediaFingerprints result;
};

// Makes the codes of the picked files, all of them once. Idle -> Working -> Done; cancel() leads back to Idle at once.
class FingerprintSession : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Working, Done };

  // hasher: not owned, outlives this session.
  explicit FingerprintSession(FileHasher& hasher, QObject* parent = nullptr);
  ~FingerprintSession() override;

  void start(const std::vector<PickedFile>& files, int minimumQuality);
  void cancel();
  void clear();  // forgets names and codes

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] const std::vector<CodeItem>& items() const noexcept { return m_items; }
  [[nodiscard]] int overallPermille() const noexcept;
  [[nodiscard]] int sendableCount() const noexcept;

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
  [[nodiscard]] CodeState judge(const MediaFingerprints& result) const;
  void finishItem(CodeItem& item, const Result<MediaFingerprints>& result);
  void setState(State state);

  FileHasher& m_hasher;
  std::vector<CodeItem> m_items;
  std::vector<int> m_ids;  // the hasher's id of the item at the same place
  int m_minimumQuality = 0;
  int m_open = 0;
  State m_state = State::Idle;
};

}  // namespace mahfooz::desktop
