#pragma once

#include "app/desktop/model/Policy.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace mahfooz::desktop {

// Takes the keys of one flat object out, one after the other, and keeps the first thing that was wrong. A key that is
// not there leaves its target as it was.
class PolicyReader {
 public:
  explicit PolicyReader(const QJsonObject& untrusted) : m_untrusted(untrusted) {}

  void flag(const QString& key, std::optional<bool>& target);
  void seconds(const QString& key, int least, int most, std::chrono::seconds& target);
  // Through a function that gives an optional; nothing is a wrong value.
  template <class Value>
  void word(const QString& key, std::optional<Value> (*parse)(const QString&), std::optional<Value>& target);
  void require(const QString& key, int value);

  // The first fault; an unknown key when nothing else was wrong.
  [[nodiscard]] std::optional<PolicyFault> fault() const;

 private:
  [[nodiscard]] QJsonValue take(const QString& key);
  void note(PolicyFault::Kind kind, const QString& key);

  const QJsonObject& m_untrusted;
  QStringList m_known;
  std::optional<PolicyFault> m_fault;
};

template <class Value>
void PolicyReader::word(const QString& key, std::optional<Value> (*parse)(const QString&),
                        std::optional<Value>& target) {
  const QJsonValue value = take(key);
  if (value.isUndefined()) return;
  if (!value.isString()) return note(PolicyFault::Kind::WrongType, key);
  target = parse(value.toString());
  if (!target) note(PolicyFault::Kind::WrongValue, key);
}

}  // namespace mahfooz::desktop
