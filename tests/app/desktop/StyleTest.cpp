#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Contrast.h"
#include "tests/app/desktop/Stage.h"
#include "tests/app/desktop/StyleSheet.h"

#include <catch2/catch.hpp>

// The contrasts of WCAG 2.2, computed from the style sheet that is in force, in all three sets of colours.
namespace mahfooz::desktop {

namespace {

constexpr Shade kShades[] = {Shade::Light, Shade::Dark, Shade::Contrast};

StyleSheet sheetOf(Shade shade) {
  const Stage stage(cases::Language::Urdu, shade);
  return StyleSheet(qApp->styleSheet());
}

// Everything that words, fields and buttons may lie on when they bring no ground of their own.
std::vector<QColor> openGrounds() {
  const Tokens& tokens = Look::tokens();
  return {tokens.background, tokens.surface, tokens.accentSoft};
}

std::vector<QColor> groundsOf(const StyleSheet& sheet, const QString& selector) {
  const QString own = StyleSheet::colourIn(sheet.value(selector, QStringLiteral("background")));
  if (!own.isEmpty()) return {QColor(own)};
  const bool inside = selector.contains(QLatin1Char(' '));
  const QString bearer = inside ? selector.section(QLatin1Char(' '), 0, 0) : selector;
  const QString colour = StyleSheet::colourIn(sheet.value(bearer, QStringLiteral("background")));
  return colour.isEmpty() ? openGrounds() : std::vector<QColor>{QColor(colour)};
}

bool bearsWords(const QString& selector) {
  const QString last = selector.section(QLatin1Char(' '), -1);
  for (const char* type : {"QLabel", "QPushButton", "QLineEdit", "QPlainTextEdit", "QComboBox", "QListView", "QTreeView"}) {
    if (last.startsWith(QLatin1String(type))) return true;
  }
  return false;
}

bool isDisabled(const QString& selector) {
  return selector.contains(QLatin1String(":disabled"));  // 1.4.3 leaves what cannot be used free; ours keep it all the same
}

}  // namespace

TEST_CASE("words of every rule of the style sheet stand out from their ground") {
  testApplication();
  for (const Shade shade : kShades) {
    const StyleSheet sheet = sheetOf(shade);
    int pairs = 0;
    for (const StyleSheet::Rule& rule : sheet.rules()) {
      if (!bearsWords(rule.selector)) continue;
      const QString ink = StyleSheet::colourIn(sheet.value(rule.selector, QStringLiteral("color")));
      for (const QColor& ground : groundsOf(sheet, rule.selector)) {
        INFO(rule.selector.toStdString() << ": " << ink.toStdString() << " on " << ground.name().toStdString());
        CHECK(contrast(QColor(ink), ground) >= kTextContrast);
        ++pairs;
      }
    }
    CHECK(pairs > 80);
  }
}

TEST_CASE("what is chosen from a text or a list can still be read") {
  testApplication();
  for (const Shade shade : kShades) {
    const StyleSheet sheet = sheetOf(shade);
    int pairs = 0;
    for (const StyleSheet::Rule& rule : sheet.rules()) {
      if (!rule.values.contains(QStringLiteral("selection-color"))) continue;
      CHECK(contrast(QColor(rule.values[QStringLiteral("selection-color")]),
                     QColor(rule.values[QStringLiteral("selection-background-color")])) >= kTextContrast);
      ++pairs;
    }
    CHECK(pairs >= 3);
  }
}

TEST_CASE("fields, buttons and handles show where they are") {
  testApplication();
  for (const Shade shade : kShades) {
    const StyleSheet sheet = sheetOf(shade);
    int edges = 0;
    for (const StyleSheet::Rule& rule : sheet.rules()) {
      if (!bearsWords(rule.selector) || isDisabled(rule.selector) || rule.selector.startsWith(QLatin1String("QLabel")))
        continue;
      const QString border = rule.values.value(QStringLiteral("border"), rule.values.value(QStringLiteral("border-color")));
      const QString edge = StyleSheet::colourIn(border);
      if (edge.isEmpty() || border.startsWith(QLatin1String("1px"))) continue;  // 1px: parts what lies side by side
      for (const QColor& ground : openGrounds()) {
        INFO(rule.selector.toStdString() << ": " << edge.toStdString() << " on " << ground.name().toStdString());
        CHECK(contrast(QColor(edge), ground) >= kPartContrast);
        ++edges;
      }
    }
    CHECK(edges > 40);
    const QColor handle(sheet.value(QStringLiteral("QScrollBar::handle:vertical"), QStringLiteral("background")));
    CHECK(contrast(handle, Look::tokens().background) >= kPartContrast);
    const QColor bar(sheet.value(QStringLiteral("QProgressBar::chunk"), QStringLiteral("background")));
    const QColor track(sheet.value(QStringLiteral("QProgressBar"), QStringLiteral("background")));
    CHECK(contrast(bar, track) >= kPartContrast);
  }
}

TEST_CASE("every rule of the focus changes the edge to a colour that stands out") {
  testApplication();
  for (const Shade shade : kShades) {
    const StyleSheet sheet = sheetOf(shade);
    int rules = 0;
    for (const StyleSheet::Rule& rule : sheet.rules()) {
      if (!rule.selector.endsWith(QLatin1String(":focus"))) continue;
      const QString border = rule.values.value(QStringLiteral("border"), rule.values.value(QStringLiteral("border-color")));
      const QColor focus(StyleSheet::colourIn(border));
      INFO(rule.selector.toStdString() << " in " << static_cast<int>(shade));
      for (const QColor& ground : openGrounds())
        CHECK(contrast(focus, ground) >= kPartContrast);
      const QString calm = QString(rule.selector).remove(QLatin1String(":focus"));
      const QColor fill(StyleSheet::colourIn(sheet.value(calm, QStringLiteral("background"))));
      const bool apart = border.contains(QLatin1String("double"));  // the ground shows between the lines
      CHECK((!fill.isValid() || apart || contrast(focus, fill) >= kPartContrast));
      ++rules;
    }
    CHECK(rules >= 10);
  }
}

}  // namespace mahfooz::desktop
