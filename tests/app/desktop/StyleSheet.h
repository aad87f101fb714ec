#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace mahfooz::desktop {

// The rules of a Qt style sheet, for tests that compute with them. Reads what our own sheet uses and no more.
class StyleSheet {
 public:
  struct Rule {
    QString selector;  // one; a list of selectors becomes several rules
    QMap<QString, QString> values;
  };

  explicit StyleSheet(const QString& text);

  [[nodiscard]] const std::vector<Rule>& rules() const noexcept { return m_rules; }

  // What a selector has for a property: its own, else that of the same one without states, without attributes, of "*".
  [[nodiscard]] QString value(const QString& selector, const QString& property) const;

  // The colour in "2px solid #123456"; empty when there is none.
  [[nodiscard]] static QString colourIn(const QString& value);

 private:
  [[nodiscard]] QString own(const QString& selector, const QString& property) const;

  std::vector<Rule> m_rules;
};

}  // namespace mahfooz::desktop
