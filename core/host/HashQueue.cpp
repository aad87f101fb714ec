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
    DihedralHashes dihedral;
  };

  Private(HashQueue* queue, Options given) : q(queue), options(std::move(given)) {
    if (options.fullHasherProgram.isEmpty()) options.fullHasherProgram = ourFullHasher();
    if (options.workers < 1) options.workers = std::max(1, QThread::idealThreadCount());
  }

  void scheduleStart();
  void startWaiting();
  void startJob(const Waiting& next);
  void onJobFinished(int id, const Result<MediaFingerprints>& result);
  void cancelWaiting(int id);
  void tell(int id, const Result<MediaFingerprints>& result);

  HashQueue* q;
  Options options;
  int lastId = 0;
  std::deque<Waiting> waiting;  // in the order of the ids
  std::map<int, HashJob*> running;
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
    startJob(next);
  }
}

void HashQueue::Private::startJob(const Waiting& next) {
  auto* job = new HashJob({.hasherProgram = options.hasherProgram,
                           .fullHasherProgram = options.fullHasherProgram,
                           .dihedral = next.dihedral,
                           .filePath = next.filePath,
                           .timeLimit = options.timeLimit},
                          q);
  const int id = next.id;
  running.emplace(id, job);
  // Queued: a listener may do anything, deleting the queue included, while no frame of a job or a process is under it.
  const auto started = [this, id] { Q_EMIT q->started(id); };
  const auto progressed = [this, id](int permille) { Q_EMIT q->progressed(id, permille); };
  const auto finished = [this, id](const Result<MediaFingerprints>& result) { onJobFinished(id, result); };
  connect(job, &HashJob::started, q, started, Qt::QueuedConnection);
  connect(job, &HashJob::progressed, q, progressed, Qt::QueuedConnection);
  connect(job, &HashJob::finished, q, finished, Qt::QueuedConnection);
  job->start();
}

void HashQueue::Private::onJobFinished(int id, const Result<MediaFingerprints>& result) {
  const auto job = running.find(id);
  job->second->deleteLater();
  running.erase(job);
  scheduleStart();
  tell(id, result);
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
  for (const auto& [id, job] : m_d->running)
    delete job;
}

void HashQueue::setDihedral(DihedralHashes dihedral) {
  m_d->options.dihedral = dihedral;
}

int HashQueue::add(const QString& filePath) {
  m_d->waiting.push_back({++m_d->lastId, filePath, m_d->options.dihedral});
  m_d->scheduleStart();
  return m_d->lastId;
}

void HashQueue::cancel(int id) {
  if (const auto job = m_d->running.find(id); job != m_d->running.end()) return job->second->cancel();
  const auto place = std::ranges::find(m_d->waiting, id, &Private::Waiting::id);
  if (place == m_d->waiting.end()) return;
  m_d->waiting.erase(place);
  m_d->cancelWaiting(id);
}

void HashQueue::cancelAll() {
  for (const auto& next : std::exchange(m_d->waiting, {}))
    m_d->cancelWaiting(next.id);
  for (const auto& [id, job] : m_d->running)
    job->cancel();
}

bool HashQueue::isIdle() const noexcept {
  return m_d->waiting.empty() && m_d->running.empty() && m_d->cancelledUntold == 0;
}

}  // namespace mahfooz::host
