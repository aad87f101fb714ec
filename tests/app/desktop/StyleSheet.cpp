#include "tests/app/desktop/StyleSheet.h"

#include <QtCore/QRegularExpression>

namespace mahfooz::desktop {

namespace {

QMap<QString, QString> valuesIn(const QString& block) {
  QMap<QString, QString> values;
  for (const QString& declaration : block.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    const qsizetype colon = declaration.indexOf(QLatin1Char(':'));
    if (colon > 0) values[declaration.left(colon).trimmed()] = declaration.mid(colon + 1).trimmed();
  }
  return values;
}

QString without(QString selector, const char* pattern) {
  return selector.remove(QRegularExpression(QLatin1String(pattern)));
}

}  // namespace

StyleSheet::StyleSheet(const QString& text) {
  const QString plain = QString(text).remove(
      QRegularExpression(QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption));
  for (const QString& part : plain.split(QLatin1Char('}'), Qt::SkipEmptyParts)) {
    const qsizetype brace = part.indexOf(QLatin1Char('{'));
    if (brace < 0) continue;
    for (const QString& selector : part.left(brace).split(QLatin1Char(',')))
      m_rules.push_back({selector.simplified(), valuesIn(part.mid(brace + 1))});
  }
}

QString StyleSheet::own(const QString& selector, const QString& property) const {
  QString found;  // of two equal ones the later counts
  for (const Rule& rule : m_rules) {
    if (rule.selector == selector && rule.values.contains(property)) found = rule.values[property];
  }
  return found;
}

QString StyleSheet::value(const QString& selector, const QString& property) const {
  const QString noStates = without(selector, "(?<!:):(?!:)[a-z-]+");
  for (const QString& candidate : {selector, noStates, without(noStates, "\\[[^\\]]*\\]"), QStringLiteral("*")}) {
    const QString found = own(candidate, property);
    if (!found.isEmpty()) return found;
  }
  return {};
}

QString StyleSheet::colourIn(const QString& value) {
  return QRegularExpression(QStringLiteral("#[0-9a-fA-F]{6}")).match(value).captured(0);
}

}  // namespace mahfooz::desktop
