#include "app/desktop/model/FingerprintSession.h"

#include "app/desktop/model/Wipe.h"

#include <algorithm>

namespace mahfooz::desktop {

namespace {

bool isSendable(const CodeItem& item) {
  return item.state == CodeState::Strong || item.state == CodeState::Weak;
}

}  // namespace

FingerprintSession::FingerprintSession(FileHasher& hasher, QObject* parent) : QObject(parent), m_hasher(hasher) {
  connect(&hasher, &FileHasher::started, this, &FingerprintSession::onStarted);
  connect(&hasher, &FileHasher::progressed, this, &FingerprintSession::onProgressed);
  connect(&hasher, &FileHasher::finished, this, &FingerprintSession::onFinished);
}

FingerprintSession::~FingerprintSession() {
  clear();
}

void FingerprintSession::start(const std::vector<PickedFile>& files, int minimumQuality) {
  cancel();
  m_minimumQuality = minimumQuality;
  for (const PickedFile& file : files) {
    CodeItem item;
    item.name = file.name;
    m_items.push_back(std::move(item));
    m_ids.push_back(m_hasher.add(file.path));
  }
  m_open = static_cast<int>(m_items.size());
  setState(m_open > 0 ? State::Working : State::Idle);
}

void FingerprintSession::cancel() {
  clear();
  m_hasher.cancelAll();
}

void FingerprintSession::clear() {
  for (CodeItem& item : m_items) {
    wipe(item.name);
    for (Fingerprint& fingerprint : item.result.fingerprints)
      fingerprint.value.assign(fingerprint.value.size(), '\0');
  }
  m_items.clear();
  m_ids.clear();
  m_open = 0;
  setState(State::Idle);
}

int FingerprintSession::overallPermille() const noexcept {
  if (m_items.empty()) return 0;
  int sum = 0;
  for (const CodeItem& item : m_items)
    sum += item.permille;
  return sum / static_cast<int>(m_items.size());
}

int FingerprintSession::sendableCount() const noexcept {
  return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), isSendable));
}

std::vector<cases::SubmissionItem> FingerprintSession::submissionItems() const {
  std::vector<cases::SubmissionItem> items;
  for (const CodeItem& item : m_items) {
    if (isSendable(item)) items.push_back({item.result.kind, item.result.fingerprints});
  }
  return items;
}

int FingerprintSession::indexOf(int id) const {
  const auto found = std::find(m_ids.begin(), m_ids.end(), id);
  return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

void FingerprintSession::onStarted(int id) {
  const int index = indexOf(id);
  if (index < 0) return;  // of a run that was cancelled
  m_items[static_cast<std::size_t>(index)].state = CodeState::Working;
  Q_EMIT itemChanged(index);
}

void FingerprintSession::onProgressed(int id, int permille) {
  const int index = indexOf(id);
  if (index < 0) return;
  m_items[static_cast<std::size_t>(index)].permille = permille;
  Q_EMIT itemChanged(index);
}

void FingerprintSession::onFinished(int id, const Result<MediaFingerprints>& result) {
  const int index = indexOf(id);
  if (index < 0) return;
  finishItem(m_items[static_cast<std::size_t>(index)], result);
  --m_open;
  Q_EMIT itemChanged(index);
  if (m_open == 0) setState(State::Done);
}

void FingerprintSession::finishItem(CodeItem& item, const Result<MediaFingerprints>& result) {
  item.permille = 1000;
  if (!result) {
    item.state = CodeState::Failed;
    item.error = result.error().code();
    return;
  }
  item.result = *result;
  item.state = judge(item.result);
}

CodeState FingerprintSession::judge(const MediaFingerprints& result) const {
  int best = -1;
  for (const Fingerprint& fingerprint : result.fingerprints)
    best = std::max(best, fingerprint.quality);
  if (best < 0 || best < m_minimumQuality) return CodeState::TooPlain;
  return best >= kStrongQuality ? CodeState::Strong : CodeState::Weak;
}

void FingerprintSession::setState(State state) {
  if (state == m_state) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace mahfooz::desktop
