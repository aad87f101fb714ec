#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/host/HashQueue.h"
#include "core/wire/AnswerDecoder.h"

#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <chrono>
#include <cstdint>
#include <optional>

namespace mahfooz::host {

// One file and the one hasher process that fingerprints it.
//
//   Idle -> Starting -> Working -> Done | Failed | Cancelled
//
// The quick hasher is asked first. What it leaves to the full one with FullHasherNeeded goes there; the job goes on as
// if nothing had happened.
//
// start() once; started() comes from inside it when there is a file and a program to give it to, so that several jobs
// say so in the order in which they were started. finished() comes exactly once and is the last signal; it is never
// sent from inside start() or cancel(). The process is judged by what it says and by how it ends: an answer counts only
// when the process then ends by itself with 0. Deleting a job kills its process and says nothing.
class HashJob : public QObject {
  Q_OBJECT

 public:
  enum class State : std::uint8_t { Idle, Starting, Working, Done, Failed, Cancelled };

  struct Order {
    QString hasherProgram;
    QString fullHasherProgram;
    DihedralHashes dihedral;
    QString filePath;
    std::chrono::milliseconds timeLimit;  // without a step forward
  };

  explicit HashJob(Order order, QObject* parent = nullptr);
  ~HashJob() override;

  void start();
  void cancel();  // kills at once

  [[nodiscard]] State state() const noexcept { return m_state; }

 Q_SIGNALS:
  void started();
  void progressed(int permille);
  void finished(const mahfooz::Result<mahfooz::MediaFingerprints>& result);

 private:
  using Outcome = Result<MediaFingerprints>;

  [[nodiscard]] Result<void> launch();
  [[nodiscard]] bool wantsFullHasher(const Outcome& outcome) const;
  void launchFullHasher();
  [[nodiscard]] const QString& program() const noexcept;
  void prepareProcess();
  void onStarted();
  void onAnswerBytes();
  void onProblem(QProcess::ProcessError problem);
  void onEnded(int exitCode, QProcess::ExitStatus status);
  [[nodiscard]] Outcome outcomeOfEnd(int exitCode, QProcess::ExitStatus status) const;
  void giveUp(ErrorCode code);
  void concludeLater();
  void conclude(const Outcome& outcome);

  Order m_order;
  State m_state = State::Idle;
  QProcess* m_process;  // owned; outlives this object when it is still dying
  QTimer m_watchdog;
  QTimer m_deathWatch;
  wire::AnswerDecoder m_answer;
  int m_toldPermille = -1;
  bool m_isFull = false;           // the full hasher is at work
  std::optional<Error> m_verdict;  // why the process was given up
};

}  // namespace mahfooz::host
