#include "app/desktop/service/HashQueueHasher.h"

namespace mahfooz::desktop {

namespace {

host::HashQueue::Options optionsFor(const QString& hasherProgram) {
  host::HashQueue::Options options;
  options.hasherProgram = hasherProgram;
  return options;
}

}  // namespace

HashQueueHasher::HashQueueHasher(const QString& hasherProgram, QObject* parent)
    : FileHasher(parent), m_queue(optionsFor(hasherProgram)) {
  connect(&m_queue, &host::HashQueue::started, this, &FileHasher::started);
  connect(&m_queue, &host::HashQueue::progressed, this, &FileHasher::progressed);
  connect(&m_queue, &host::HashQueue::finished, this, &FileHasher::finished);
}

int HashQueueHasher::add(const QString& filePath, TurnedCodes turned) {
  m_queue.setDihedral(turned == TurnedCodes::Add ? host::DihedralHashes::Add : host::DihedralHashes::LeaveOut);
  return m_queue.add(filePath);
}

void HashQueueHasher::cancelAll() {
  m_queue.cancelAll();
}

}  // namespace mahfooz::desktop
