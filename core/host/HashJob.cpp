#include "core/host/HashJob.h"

#include "core/base/Check.h"
#include "core/host/InputFile.h"
#include "core/host/ProcessEnd.h"
#include "core/wire/HasherEnvironment.h"

#include <QtCore/QFileInfo>
#include <QtCore/QProcessEnvironment>

#include <utility>

namespace mahfooz::host {

namespace {

// A killed process is gone in milliseconds, unless the system holds it in a call that cannot be interrupted (a network
// drive that has gone away). Then its end is not waited for.
constexpr std::chrono::seconds kDeathPatience{2};

// Nothing of the person's environment.
QProcessEnvironment bareEnvironment() {
  QProcessEnvironment environment;
  for (const char* entry : wire::kHasherEnvironment) {
    const QString text = QLatin1String(entry);
    environment.insert(text.section(QLatin1Char('='), 0, 0), text.section(QLatin1Char('='), 1));
  }
  return environment;
}

std::span<const std::uint8_t> bytesOf(const QByteArray& array) {
  return {reinterpret_cast<const std::uint8_t*>(array.constData()), static_cast<std::size_t>(array.size())};
}

}  // namespace

HashJob::HashJob(Order order, QObject* parent)
    : QObject(parent), m_order(std::move(order)), m_process(new QProcess(this)), m_watchdog(this), m_deathWatch(this) {
  m_watchdog.setSingleShot(true);
  m_deathWatch.setSingleShot(true);
  connect(&m_watchdog, &QTimer::timeout, this, [this] { giveUp(ErrorCode::HasherTimedOut); });
  connect(&m_deathWatch, &QTimer::timeout, this, [this] { conclude(*m_verdict); });
  connect(m_process, &QProcess::started, this, &HashJob::onStarted);
  connect(m_process, &QProcess::readyReadStandardOutput, this, &HashJob::onAnswerBytes);
  connect(m_process, &QProcess::errorOccurred, this, &HashJob::onProblem);
  connect(m_process, &QProcess::finished, this, &HashJob::onEnded);
}

// QProcess would wait in its destructor for a process that runs; so a dying one outlives its job and deletes itself.
HashJob::~HashJob() {
  m_process->disconnect(this);
  if (m_process->state() == QProcess::NotRunning) return;
  m_process->kill();
  m_process->setParent(nullptr);
  connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

void HashJob::start() {
  check(m_state == State::Idle);
  m_state = State::Starting;
  const auto launched = launch();
  if (!launched) return giveUp(launched.error().code());
  Q_EMIT started();
}

Result<void> HashJob::launch() {
  const auto input = InputFile::refer(m_order.filePath);
  if (!input) return input.error();
  if (!QFileInfo::exists(program())) return ErrorCode::HasherMissing;
  prepareProcess();
  if (const auto given = input->giveTo(*m_process); !given) return given;
  m_watchdog.start(m_order.timeLimit);
  m_process->start(QIODevice::ReadOnly);
  return {};
}

const QString& HashJob::program() const noexcept {
  return m_isFull ? m_order.fullHasherProgram : m_order.hasherProgram;
}

void HashJob::prepareProcess() {
  m_process->setProgram(program());
  m_process->setArguments(m_order.dihedral == DihedralHashes::Add ? QStringList{QStringLiteral("--dihedral")}
                                                                  : QStringList());
  m_process->setProcessEnvironment(bareEnvironment());
  m_process->setStandardErrorFile(QProcess::nullDevice());
}

void HashJob::onStarted() {
  if (m_state == State::Starting) m_state = State::Working;
}

void HashJob::onAnswerBytes() {
  if (m_verdict) return;
  onStarted();
  if (const auto added = m_answer.add(bytesOf(m_process->readAllStandardOutput())); !added)
    return giveUp(added.error().code());
  if (m_answer.permille() <= m_toldPermille) return;
  m_toldPermille = m_answer.permille();
  m_watchdog.start(m_order.timeLimit);
  Q_EMIT progressed(m_toldPermille);
}

void HashJob::onProblem(QProcess::ProcessError problem) {
  if (problem == QProcess::FailedToStart) giveUp(ErrorCode::HasherNotStarted);
  // The others are followed by finished().
}

void HashJob::onEnded(int exitCode, QProcess::ExitStatus status) {
  const Outcome outcome = m_verdict ? Outcome(*m_verdict) : outcomeOfEnd(exitCode, status);
  if (wantsFullHasher(outcome)) return launchFullHasher();
  conclude(outcome);
}

bool HashJob::wantsFullHasher(const Outcome& outcome) const {
  return !m_isFull && !outcome && outcome.error().code() == ErrorCode::FullHasherNeeded;
}

void HashJob::launchFullHasher() {
  m_isFull = true;
  m_answer = {};
  if (const auto launched = launch(); !launched) giveUp(launched.error().code());
}

HashJob::Outcome HashJob::outcomeOfEnd(int exitCode, QProcess::ExitStatus status) const {
  if (usedUpItsTime(exitCode, status)) return ErrorCode::HasherTimedOut;
  if (status == QProcess::CrashExit) return ErrorCode::HasherCrashed;
  if (InputFile::wasUnreadable(exitCode)) return ErrorCode::FileUnreadable;
  if (exitCode != 0) return ErrorCode::HasherCrashed;
  const Outcome outcome = m_answer.finish();
  // The full hasher leaves nothing to another one; if it says so, it lies.
  const bool isLie = m_isFull && !outcome && outcome.error().code() == ErrorCode::FullHasherNeeded;
  return isLie ? Outcome(ErrorCode::HasherAnswerInvalid) : outcome;
}

void HashJob::cancel() {
  giveUp(ErrorCode::Cancelled);
}

// The first reason counts.
void HashJob::giveUp(ErrorCode code) {
  if (m_verdict || m_state > State::Working) return;
  m_verdict = Error(code);
  if (m_process->state() == QProcess::NotRunning) return concludeLater();
  m_process->closeReadChannel(QProcess::StandardOutput);
  m_process->kill();
  m_deathWatch.start(kDeathPatience);
}

void HashJob::concludeLater() {
  QMetaObject::invokeMethod(
      this, [this] { conclude(*m_verdict); }, Qt::QueuedConnection);
}

void HashJob::conclude(const Outcome& outcome) {
  if (m_state > State::Working) return;
  m_watchdog.stop();
  m_deathWatch.stop();
  const bool wasCancelled = !outcome && outcome.error().code() == ErrorCode::Cancelled;
  m_state = outcome ? State::Done : wasCancelled ? State::Cancelled : State::Failed;
  Q_EMIT finished(outcome);
}

}  // namespace mahfooz::host
