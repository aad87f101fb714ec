#include "tests/app/desktop/SpokenAudit.h"

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/FileName.h"
#include "app/desktop/widget/IconLabel.h"
#include "tests/app/desktop/LayoutAudit.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

using Spoken = std::vector<QAccessibleInterface*>;

void collect(QAccessibleInterface& part, Spoken& parts) {
  for (int i = 0; i < part.childCount(); ++i) {
    QAccessibleInterface* child = part.child(i);
    if (child == nullptr || !child->isValid() || child->state().invisible) continue;
    parts.push_back(child);
    collect(*child, parts);
  }
}

Spoken partsOf(QWidget& window) {
  Spoken parts;
  collect(*QAccessible::queryAccessibleInterface(&window), parts);
  return parts;
}

const QWidget* widgetOf(const QAccessibleInterface& part) {
  return qobject_cast<const QWidget*>(part.object());
}

QString told(const QAccessibleInterface& part) {
  const QWidget* widget = widgetOf(part);
  return widget == nullptr ? QStringLiteral("a part without a widget") : nameOfPart(*widget);
}

bool hasRoleOfItsKind(const QAccessibleInterface& part, const QWidget& widget) {
  const QAccessible::Role role = part.role();
  if (qobject_cast<const QAbstractButton*>(&widget) != nullptr)
    return role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::RadioButton;
  if (qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QPlainTextEdit*>(&widget) != nullptr)
    return role == QAccessible::EditableText;
  if (qobject_cast<const QProgressBar*>(&widget) != nullptr) return role == QAccessible::ProgressBar;
  return true;
}

bool mustHaveName(const QWidget& widget) {
  return (widget.focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<const QProgressBar*>(&widget) != nullptr ||
         qobject_cast<const QLabel*>(&widget) != nullptr;
}

void checkPage(const Spoken& parts, QStringList& faults) {
  int pages = 0;
  int headings = 0;
  for (const QAccessibleInterface* part : parts) {
    const auto* page = qobject_cast<const PageFrame*>(part->object());
    headings += part->role() == QAccessible::Heading ? 1 : 0;
    if (page == nullptr) continue;
    ++pages;
    if (part->role() != QAccessible::Grouping || part->text(QAccessible::Name).isEmpty())
      faults << QStringLiteral("is not told as a page: ") + told(*part);
  }
  if (pages > 1) faults << QStringLiteral("%1 pages are told at once").arg(pages);  // none on a kiosk's calm screen
  if (headings == 0) faults << QStringLiteral("there is no heading");
}

QString unwrapped(const QString& isolated) {
  return isolated.mid(1, isolated.size() - 2);
}

// Everything that can be read or heard at a part.
QStringList wordsAt(const QWidget& widget) {
  QStringList words = {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()};
  const auto* label = qobject_cast<const QLabel*>(&widget);
  // A file's name is painted in its page's direction, and isolated from it.
  if (label != nullptr) words << (qobject_cast<const FileName*>(label) != nullptr ? unwrapped(label->text()) : label->text());
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words << button->text();
  if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) words << field->placeholderText();
  words.removeAll(QString());
  return words;
}

bool isArabic(QChar letter) {
  return letter.script() == QChar::Script_Arabic;
}

QString withoutIsolates(const QString& words) {
  static const QRegularExpression kIsolated(QStringLiteral("[\\x{2066}-\\x{2068}][^\\x{2069}]*\\x{2069}"));
  QString open = words;
  return open.replace(kIsolated, QStringLiteral(" "));
}

void checkUrdu(const QString& words, QStringList& faults) {
  // "22-A", "0800-39393", "a@b.pk": the sentence around them would turn their parts around.
  static const QRegularExpression kCode(QStringLiteral("[A-Za-z0-9]+[-./:@_+][A-Za-z0-9]"));
  static const QRegularExpression kLatinWord(QStringLiteral("[A-Za-z][a-z]"));  // the case number has capitals only
  const bool hasUrdu = std::any_of(words.begin(), words.end(), isArabic);
  if (hasUrdu && kCode.match(withoutIsolates(words)).hasMatch())
    faults << QStringLiteral("a code is not isolated: ") + words;
  // What is isolated as a whole is a name: of a program, a licence, an app.
  if (!hasUrdu && kLatinWord.match(withoutIsolates(words)).hasMatch()) faults << QStringLiteral("is not in Urdu: ") + words;
}

// A label of Urdu words alone that begins with a mark would stand at the wrong edge.
void checkDirection(const QWidget& widget, QStringList& faults) {
  const auto* label = qobject_cast<const QLabel*>(&widget);
  if (label == nullptr || qobject_cast<const FileName*>(label) != nullptr) return;
  const QString words = label->text();
  if (std::any_of(words.begin(), words.end(), isArabic) && !words.isRightToLeft())
    faults << QStringLiteral("would be laid out from left to right: ") + words;
}

}  // namespace

QStringList spokenFaults(QWidget& window) {
  QStringList faults;
  const Spoken parts = partsOf(window);
  for (const QAccessibleInterface* part : parts) {
    const QWidget* widget = widgetOf(*part);
    if (widget == nullptr) continue;
    if (mustHaveName(*widget) && part->text(QAccessible::Name).isEmpty())
      faults << QStringLiteral("has no name: ") + told(*part);
    if (!hasRoleOfItsKind(*part, *widget))
      faults << QStringLiteral("has the role %1: ").arg(part->role()) + told(*part);
  }
  checkPage(parts, faults);
  return faults;
}

QStringList buttonNameFaults(QWidget& window) {
  QStringList faults;
  for (const QAccessibleInterface* part : partsOf(window)) {
    const auto* button = qobject_cast<const QAbstractButton*>(part->object());
    if (button != nullptr && !part->text(QAccessible::Name).contains(button->text()))
      faults << QStringLiteral("is called “%1”: ").arg(part->text(QAccessible::Name)) + nameOfPart(*button);
  }
  return faults;
}

QStringList languageFaults(QWidget& window, cases::Language language, const QStringList& foreign) {
  static const QRegularExpression kLeftOver(QStringLiteral("%L?[0-9n]"));
  static const QRegularExpression kEasternDigit(QStringLiteral("[\\x{06F0}-\\x{06F9}\\x{0660}-\\x{0669}]"));
  QStringList faults;
  for (const QAccessibleInterface* part : partsOf(window)) {
    const QWidget* widget = widgetOf(*part);
    if (widget == nullptr) continue;
    if (language == cases::Language::Urdu) checkDirection(*widget, faults);
    for (const QString& words : wordsAt(*widget)) {
      const bool mayBeForeign = std::any_of(foreign.begin(), foreign.end(),
                                            [&](const QString& known) { return words.contains(known); });
      if (kLeftOver.match(words).hasMatch()) faults << QStringLiteral("a placeholder is left over: ") + words;
      if (kEasternDigit.match(words).hasMatch()) faults << QStringLiteral("a digit is not Western: ") + words;
      if (mayBeForeign) continue;
      if (language == cases::Language::Urdu) checkUrdu(words, faults);
      if (language == cases::Language::English && std::any_of(words.begin(), words.end(), isArabic))
        faults << QStringLiteral("is not in English: ") + words;
    }
  }
  return faults;
}

}  // namespace mahfooz::desktop
