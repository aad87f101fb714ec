#include "app/desktop/model/PolicyReader.h"

#include <algorithm>

namespace mahfooz::desktop {

namespace {

// A key goes into a message: only what cannot do harm there.
QString shownKey(const QString& untrusted) {
  constexpr qsizetype kLongest = 40;
  const auto isPlain = [](QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
  };
  const bool isFine = !untrusted.isEmpty() && untrusted.size() <= kLongest && std::ranges::all_of(untrusted, isPlain);
  return isFine ? untrusted : QStringLiteral("?");
}

bool isWhole(const QJsonValue& value) {
  return value.isDouble() && value == QJsonValue(value.toInteger());
}

}  // namespace

void PolicyReader::flag(const QString& key, std::optional<bool>& target) {
  const QJsonValue value = take(key);
  if (value.isUndefined()) return;
  if (!value.isBool()) return note(PolicyFault::Kind::WrongType, key);
  target = value.toBool();
}

void PolicyReader::seconds(const QString& key, int least, int most, std::chrono::seconds& target) {
  const QJsonValue value = take(key);
  if (value.isUndefined()) return;
  if (!isWhole(value)) return note(PolicyFault::Kind::WrongType, key);
  if (value.toInteger() < least || value.toInteger() > most) return note(PolicyFault::Kind::WrongValue, key);
  target = std::chrono::seconds(value.toInteger());
}

void PolicyReader::require(const QString& key, int value) {
  const QJsonValue found = take(key);
  if (found.isUndefined()) return note(PolicyFault::Kind::KeyMissing, key);
  if (!isWhole(found)) return note(PolicyFault::Kind::WrongType, key);
  if (found.toInteger() != value) note(PolicyFault::Kind::WrongValue, key);
}

std::optional<PolicyFault> PolicyReader::fault() const {
  if (m_fault) return m_fault;
  for (const QString& key : m_untrusted.keys()) {
    if (!m_known.contains(key)) return PolicyFault{PolicyFault::Kind::UnknownKey, shownKey(key)};
  }
  return std::nullopt;
}

QJsonValue PolicyReader::take(const QString& key) {
  m_known.append(key);
  return m_untrusted.value(key);
}

void PolicyReader::note(PolicyFault::Kind kind, const QString& key) {
  if (!m_fault) m_fault = PolicyFault{kind, key};
}

}  // namespace mahfooz::desktop
