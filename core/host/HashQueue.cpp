#include "core/host/HashQueue.h"

#include "core/host/HashJob.h"

#include <QtCore/QPointer>
#include <QtCore/QThread>

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

namespace mahfooz::host {

struct HashQueue::Private {
  struct Waiting {
    int id;
    QString filePath;
  };

  struct Running {
    HashJob* job;
    QString filePath;
    bool isFull = false;       // by the full hasher
    bool isCancelled = false;  // perhaps too late for the job, but not for another one
  };

  Private(HashQueue* queue, Options given) : q(queue), options(std::move(given)) {
    if (options.fullHasherProgram.isEmpty()) options.fullHasherProgram = fullHasherBesideThisProgram();
    if (options.workers < 1) options.workers = std::max(1, QThread::idealThreadCount());
  }

  void scheduleStart();
  void startWaiting();
  void startJob(Running next, int id);
  void startAgainFully(int id);
  [[nodiscard]] HashJob* makeJob(const Running& next) const;
  void onJobFinished(int id, const Result<MediaFingerprints>& result);
  void cancelWaiting(int id);
  static void cancelRunning(Running& running);
  void tell(int id, const Result<MediaFingerprints>& result);

  HashQueue* q;
  Options options;
  int lastId = 0;
  std::deque<Waiting> waiting;  // in the order of the ids
  std::map<int, Running> running;
  int cancelledUntold = 0;  // whose finished() is on its way
  bool startScheduled = false;
};

void HashQueue::Private::scheduleStart() {
  if (std::exchange(startScheduled, true)) return;
  QMetaObject::invokeMethod(
      q, [this] { startWaiting(); }, Qt::QueuedConnection);
}

void HashQueue::Private::startWaiting() {
  startScheduled = false;
  while (!waiting.empty() && static_cast<int>(running.size()) < options.workers) {
    const Waiting next = std::move(waiting.front());
    waiting.pop_front();
    startJob({nullptr, next.filePath}, next.id);
  }
}

HashJob* HashQueue::Private::makeJob(const Running& next) const {
  QStringList arguments;
  if (options.dihedral == DihedralHashes::Add) arguments << QStringLiteral("--dihedral");
  const QString program = next.isFull ? options.fullHasherProgram : options.hasherProgram;
  return new HashJob({program, arguments, next.filePath, options.timeLimit}, q);
}

void HashQueue::Private::startJob(Running next, int id) {
  HashJob* job = next.job = makeJob(next);
  running.insert_or_assign(id, next);
  // Queued: a listener may do anything, deleting the queue included, while no frame of a job or a process is under it.
  const auto started = [this, id] { Q_EMIT q->started(id); };
  const auto progressed = [this, id](int permille) { Q_EMIT q->progressed(id, permille); };
  const auto finished = [this, id](const Result<MediaFingerprints>& result) { onJobFinished(id, result); };
  if (!next.isFull) connect(job, &HashJob::started, q, started, Qt::QueuedConnection);
  connect(job, &HashJob::progressed, q, progressed, Qt::QueuedConnection);
  connect(job, &HashJob::finished, q, finished, Qt::QueuedConnection);
  job->start();
}

void HashQueue::Private::onJobFinished(int id, const Result<MediaFingerprints>& result) {
  const auto place = running.find(id);
  const Running job = place->second;
  const bool isLeftOver = !result && result.error().code() == ErrorCode::FullHasherNeeded;
  if (isLeftOver && !job.isFull && !job.isCancelled) return startAgainFully(id);
  job.job->deleteLater();
  running.erase(place);
  scheduleStart();
  // The full hasher leaves nothing over; one that says so lies.
  const ErrorCode instead = job.isCancelled ? ErrorCode::Cancelled : ErrorCode::HasherAnswerInvalid;
  tell(id, isLeftOver ? Result<MediaFingerprints>(instead) : result);
}

// In the same worker's place: the file keeps its turn. The quick hasher says this before any progress.
void HashQueue::Private::startAgainFully(int id) {
  Running again = running.at(id);
  again.job->deleteLater();
  again.isFull = true;
  startJob(again, id);
}

void HashQueue::Private::cancelRunning(Running& running) {
  running.isCancelled = true;
  running.job->cancel();
}

void HashQueue::Private::cancelWaiting(int id) {
  ++cancelledUntold;
  const auto tellLater = [this, id] {
    --cancelledUntold;
    tell(id, ErrorCode::Cancelled);
  };
  QMetaObject::invokeMethod(q, tellLater, Qt::QueuedConnection);
}

// A listener may delete the queue, and this with it.
void HashQueue::Private::tell(int id, const Result<MediaFingerprints>& result) {
  const QPointer<HashQueue> queue(q);
  Q_EMIT q->finished(id, result);
  if (queue && queue->isIdle()) Q_EMIT queue->becameIdle();
}

HashQueue::HashQueue(Options options, QObject* parent)
    : QObject(parent), m_d(std::make_unique<Private>(this, std::move(options))) {}

// The jobs are children: each kills its process.
HashQueue::~HashQueue() {
  for (const auto& [id, running] : m_d->running)
    delete running.job;
}

int HashQueue::add(const QString& filePath) {
  m_d->waiting.push_back({++m_d->lastId, filePath});
  m_d->scheduleStart();
  return m_d->lastId;
}

void HashQueue::cancel(int id) {
  if (const auto job = m_d->running.find(id); job != m_d->running.end()) return m_d->cancelRunning(job->second);
  const auto place = std::ranges::find(m_d->waiting, id, &Private::Waiting::id);
  if (place == m_d->waiting.end()) return;
  m_d->waiting.erase(place);
  m_d->cancelWaiting(id);
}

void HashQueue::cancelAll() {
  for (const auto& next : std::exchange(m_d->waiting, {}))
    m_d->cancelWaiting(next.id);
  for (auto& [id, running] : m_d->running)
    m_d->cancelRunning(running);
}

bool HashQueue::isIdle() const noexcept {
  return m_d->waiting.empty() && m_d->running.empty() && m_d->cancelledUntold == 0;
}

}  // namespace mahfooz::host
