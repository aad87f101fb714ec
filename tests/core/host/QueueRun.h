#pragma once

#include "core/host/HashQueue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace mahfooz::host {

// An application with an event loop and a queue, and what the queue has said so far.
class QueueRun {
 public:
  using Limit = std::chrono::milliseconds;

  explicit QueueRun(int workers = 2, Limit timeLimit = std::chrono::minutes(1));
  explicit QueueRun(HashQueue::Options options);
  QueueRun(const QueueRun&) = delete;
  QueueRun& operator=(const QueueRun&) = delete;
  ~QueueRun();  // deletes the queue and waits until no process is left; one that was not killed would hang the test

  // A file that tells the misbehaving hasher what to do.
  [[nodiscard]] QString order(const QString& manner);

  // Runs the event loop until the queue is idle.
  void runUntilIdle();
  // ... until this is so; looks after each event.
  void runUntil(const std::function<bool()>& reached);

  // Adds one file, runs until idle, and gives the code of its failure; fails the test when it succeeded.
  [[nodiscard]] ErrorCode failureOf(const QString& filePath);

  [[nodiscard]] const Result<MediaFingerprints>& resultOf(int id) const;

  HashQueue& queue() { return *m_queue; }
  void deleteQueue() { m_queue.reset(); }
  [[nodiscard]] const QTemporaryDir& folder() const { return m_folder; }

  std::vector<int> started;
  std::vector<int> finished;
  std::map<int, std::vector<int>> progress;
  int idleCount = 0;
  int mostAtOnce = 0;

 private:
  void listen();

  int m_argc = 1;
  char m_name[5] = "test";
  char* m_argv[2] = {m_name, nullptr};
  QCoreApplication m_application{m_argc, m_argv};
  QTemporaryDir m_folder;
  std::unique_ptr<HashQueue> m_queue;
  std::map<int, Result<MediaFingerprints>> m_results;
  int m_running = 0;
};

}  // namespace mahfooz::host
