#include "tests/core/host/QueueRun.h"

#include <catch2/catch.hpp>

#include <QtCore/QEvent>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <sys/wait.h>

namespace mahfooz::host {

QueueRun::QueueRun(int workers, Limit timeLimit)
    : QueueRun(HashQueue::Options{QStringLiteral(MAHFOOZ_MISBEHAVING_HASHER), workers, timeLimit}) {}

QueueRun::QueueRun(HashQueue::Options options) : m_queue(std::make_unique<HashQueue>(std::move(options))) {
  REQUIRE(m_folder.isValid());
  listen();
}

QueueRun::~QueueRun() {
  m_queue.reset();
  runUntil([] { return waitid(P_ALL, 0, nullptr, WEXITED | WNOHANG | WNOWAIT) != 0 && errno == ECHILD; });
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void QueueRun::listen() {
  QObject::connect(m_queue.get(), &HashQueue::started, [this](int id) {
    started.push_back(id);
    mostAtOnce = std::max(mostAtOnce, ++m_running);
  });
  QObject::connect(m_queue.get(), &HashQueue::progressed,
                   [this](int id, int permille) { progress[id].push_back(permille); });
  QObject::connect(m_queue.get(), &HashQueue::finished, [this](int id, const Result<MediaFingerprints>& result) {
    if (std::ranges::count(started, id) != 0) --m_running;
    finished.push_back(id);
    CHECK(m_results.emplace(id, result).second);  // once
  });
  QObject::connect(m_queue.get(), &HashQueue::becameIdle, [this] { ++idleCount; });
}

QString QueueRun::order(const QString& manner) {
  QFile file(m_folder.filePath(manner));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(manner.toLatin1()) == manner.size());
  return file.fileName();
}

void QueueRun::runUntil(const std::function<bool()>& reached) {
  while (!reached())
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void QueueRun::runUntilIdle() {
  runUntil([this] { return m_queue->isIdle(); });
}

const Result<MediaFingerprints>& QueueRun::resultOf(int id) const {
  REQUIRE(m_results.contains(id));
  return m_results.at(id);
}

ErrorCode QueueRun::failureOf(const QString& filePath) {
  const int id = m_queue->add(filePath);
  runUntilIdle();
  REQUIRE_FALSE(resultOf(id));
  return resultOf(id).error().code();
}

}  // namespace mahfooz::host
