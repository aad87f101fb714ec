#include "app/desktop/model/FingerprintSession.h"

#include "app/desktop/model/Wipe.h"
#include "core/base/NearDuplicates.h"

#include <algorithm>
#include <string_view>

namespace mahfooz::desktop {

namespace {

// Starting a hasher costs about as much as reading so many bytes of a video.
constexpr qint64 kLeastWeight = 256 * 1024;

qint64 weightOf(const CodeItem& item) {
  return std::max(item.sizeBytes, kLeastWeight);
}

// The PDQ value of the photo as displayed; empty when there is none to compare.
std::string_view comparable(const CodeItem& item) {
  if (!item.isSendable() || item.result.kind != MediaKind::Photo) return {};
  for (const Fingerprint& fingerprint : item.result.fingerprints) {
    if (fingerprint.algorithm == Algorithm::Pdq && fingerprint.variant == Variant::Displayed) return fingerprint.value;
  }
  return {};
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

void FingerprintSession::start(const std::vector<PickedFile>& files, CodeDemands demands) {
  cancel();
  m_demands = std::move(demands);
  for (const PickedFile& file : files) {
    CodeItem item;
    item.name = file.name;
    item.kindExpected = file.kind;
    item.sizeBytes = file.sizeBytes;
    m_items.push_back(std::move(item));
    m_ids.push_back(m_hasher.add(file.path, m_demands.turned));
  }
  m_open = static_cast<int>(m_items.size());
  setState(m_open > 0 ? State::Working : State::Idle);
}

void FingerprintSession::cancel() {
  clear();
  m_hasher.cancelAll();
}

void FingerprintSession::clear() {
  for (CodeItem& item : m_items)
    wipe(item.name);
  m_items.clear();
  m_ids.clear();
  m_open = 0;
  setState(State::Idle);
}

int FingerprintSession::overallPermille() const noexcept {
  if (m_items.empty()) return 0;
  qint64 done = 0;
  qint64 whole = 0;
  for (const CodeItem& item : m_items) {
    done += weightOf(item) * item.permille;
    whole += weightOf(item);
  }
  return static_cast<int>(done / whole);
}

int FingerprintSession::sendableCount() const noexcept {
  return sendableCount(MediaKind::Photo) + sendableCount(MediaKind::Video);
}

int FingerprintSession::sendableCount(MediaKind kind) const noexcept {
  return static_cast<int>(std::ranges::count_if(
      m_items, [kind](const CodeItem& item) { return item.isSendable() && item.result.kind == kind; }));
}

std::vector<std::vector<int>> FingerprintSession::groups() const {
  std::vector<std::string_view> values(m_items.size());
  if (m_state == State::Done) std::ranges::transform(m_items, values.begin(), comparable);
  const std::vector<std::size_t> groupOf = nearDuplicateGroups(values);
  std::vector<std::vector<int>> groups;
  for (std::size_t i = 0; i < groupOf.size(); ++i) {
    if (groupOf[i] == groups.size()) groups.emplace_back();
    groups[groupOf[i]].push_back(static_cast<int>(i));
  }
  return groups;
}

std::vector<cases::SubmissionItem> FingerprintSession::submissionItems() const {
  std::vector<cases::SubmissionItem> items;
  for (const CodeItem& item : m_items) {
    if (item.isSendable()) items.push_back({item.result.kind, item.result.fingerprints});
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
  if (result.qualityClass == QualityClass::Impossible) return CodeState::Impossible;
  int best = -1;
  for (const Fingerprint& fingerprint : result.fingerprints) {
    // MD5 says nothing about the picture and is always of quality 100.
    if (fingerprint.algorithm != Algorithm::Md5 && takes(fingerprint.algorithm))
      best = std::max(best, fingerprint.quality);
  }
  if (best < 0) return CodeState::NotTaken;
  if (best < m_demands.minimumQuality) return CodeState::TooWeak;
  return result.qualityClass == QualityClass::Strong ? CodeState::Strong : CodeState::Weak;
}

bool FingerprintSession::takes(Algorithm algorithm) const noexcept {
  return std::ranges::find(m_demands.algorithms, algorithm) != m_demands.algorithms.end();
}

void FingerprintSession::setState(State state) {
  if (state == m_state) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace mahfooz::desktop
