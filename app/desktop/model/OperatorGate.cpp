#include "app/desktop/model/OperatorGate.h"

#include "core/submit/AsideThread.h"

#include <algorithm>

namespace mahfooz::desktop {

namespace {

constexpr std::chrono::seconds kFirstRest{2};
constexpr std::chrono::seconds kLongestRest{60};
constexpr int kMostDoublings = 5;  // 2 s, 4 s, ... 64 s

}  // namespace

OperatorGate::OperatorGate(cases::OperatorCodeHash hash, std::function<Clock::time_point()> now, QObject* parent)
    : QObject(parent), m_hash(std::move(hash)), m_now(std::move(now)), m_restUntil(m_now()) {}

void OperatorGate::tryCode(const QString& typed) {
  if (state() != State::Ready) return;
  auto code = cases::OperatorCode::parse(typed.toStdString());
  if (!code) return conclude(false);
  m_checking = true;
  Q_EMIT changed();
  submit::runAside(
      this, [hash = m_hash, code = std::move(*code)] { return hash.fits(code); },
      [this](bool fits) {
        m_checking = false;
        conclude(fits);
      });
}

void OperatorGate::conclude(bool fits) {
  m_open = fits;
  if (fits) {
    m_wrong = 0;
    Q_EMIT changed();
    Q_EMIT opened();
    return;
  }
  m_restUntil = m_now() + std::min(kFirstRest * (1 << std::min(m_wrong, kMostDoublings)), kLongestRest);
  ++m_wrong;
  Q_EMIT changed();
}

OperatorGate::State OperatorGate::state() const {
  if (m_open) return State::Open;
  if (m_checking) return State::Checking;
  return m_now() < m_restUntil ? State::Resting : State::Ready;
}

std::chrono::seconds OperatorGate::restLeft() const {
  return std::max(std::chrono::seconds(0), std::chrono::ceil<std::chrono::seconds>(m_restUntil - m_now()));
}

}  // namespace mahfooz::desktop
