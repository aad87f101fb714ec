#include "app/desktop/look/Look.h"

#include "app/desktop/look/Fonts.h"

#include <QtCore/QFile>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

#include <utility>
#include <vector>

namespace mahfooz::desktop {

namespace {

Tokens g_tokens;  // one look an application, as QApplication has one style sheet

QString styleSheetSource() {
  QFile file(QStringLiteral(":/style/mahfooz.qss"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<std::pair<QString, QString>> tokenValues(const Tokens& tokens) {
  const auto pixels = [](int value) { return QString::number(value) + QStringLiteral("px"); };
  return {
      // A name that begins like another one stands before it.
      {QStringLiteral("@background"), tokens.background.name()},
      {QStringLiteral("@surface"), tokens.surface.name()},
      {QStringLiteral("@sunken"), tokens.sunken.name()},
      {QStringLiteral("@border"), tokens.border.name()},
      {QStringLiteral("@edge"), tokens.edge.name()},
      {QStringLiteral("@text"), tokens.text.name()},
      {QStringLiteral("@muted"), tokens.muted.name()},
      {QStringLiteral("@accentStrong"), tokens.accentStrong.name()},
      {QStringLiteral("@accentSoft"), tokens.accentSoft.name()},
      {QStringLiteral("@accent"), tokens.accent.name()},
      {QStringLiteral("@onAccent"), tokens.onAccent.name()},
      {QStringLiteral("@focus"), tokens.focus.name()},
      {QStringLiteral("@warningSoft"), tokens.warningSoft.name()},
      {QStringLiteral("@onWarningSoft"), tokens.onWarningSoft.name()},
      {QStringLiteral("@errorSoft"), tokens.errorSoft.name()},
      {QStringLiteral("@onErrorSoft"), tokens.onErrorSoft.name()},
      {QStringLiteral("@exit"), tokens.exit.name()},
      {QStringLiteral("@onExit"), tokens.onExit.name()},
      {QStringLiteral("@weightTitle"), tokens.boldTitles ? QStringLiteral("bold") : QStringLiteral("normal")},
      {QStringLiteral("@sizeSmall"), pixels(tokens.small)},
      {QStringLiteral("@sizeBody"), pixels(tokens.body)},
      {QStringLiteral("@sizeLead"), pixels(tokens.lead)},
      {QStringLiteral("@sizeTitle"), pixels(tokens.title)},
      {QStringLiteral("@sizeCode"), pixels(tokens.code)},
      {QStringLiteral("@sizeTyped"), pixels(tokens.typed)},
      {QStringLiteral("@sizeExact"), pixels(tokens.exact)},
      {QStringLiteral("@sizeContact"), pixels(tokens.contact)},
      {QStringLiteral("@sizeUrduWord"), pixels(tokens.urduWord)},
      {QStringLiteral("@sizeEnglishWord"), pixels(tokens.englishWord)},
      {QStringLiteral("@sizeCalmUrdu"), pixels(tokens.calmUrdu)},
      {QStringLiteral("@sizeCalmEnglish"), pixels(tokens.calmEnglish)},
      {QStringLiteral("@sizeCardUrdu"), pixels(tokens.cardUrdu)},
      {QStringLiteral("@sizeCardEnglish"), pixels(tokens.cardEnglish)},
  };
}

QString styleSheetFor(const Tokens& tokens) {
  QString sheet = styleSheetSource();
  for (const auto& [name, value] : tokenValues(tokens))
    sheet.replace(name, value);
  return sheet;
}

QPalette paletteFor(const Tokens& tokens) {
  QPalette palette;
  palette.setColor(QPalette::Window, tokens.background);
  palette.setColor(QPalette::WindowText, tokens.text);
  palette.setColor(QPalette::Base, tokens.surface);
  palette.setColor(QPalette::AlternateBase, tokens.sunken);
  palette.setColor(QPalette::Text, tokens.text);
  palette.setColor(QPalette::PlaceholderText, tokens.muted);
  palette.setColor(QPalette::Button, tokens.surface);
  palette.setColor(QPalette::ButtonText, tokens.text);
  palette.setColor(QPalette::ToolTipBase, tokens.surface);
  palette.setColor(QPalette::ToolTipText, tokens.text);
  palette.setColor(QPalette::Highlight, tokens.accent);
  palette.setColor(QPalette::HighlightedText, tokens.onAccent);
  palette.setColor(QPalette::Link, tokens.accent);
  return palette;
}

}  // namespace

Look::Look(const LanguageSwitch& language, const Appearance& appearance, QObject* parent)
    : QObject(parent), m_language(language), m_appearance(appearance) {
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  connect(&language, &LanguageSwitch::changed, this, &Look::apply);
  connect(&appearance, &Appearance::changed, this, &Look::apply);
  apply();
}

const Tokens& Look::tokens() noexcept {
  return g_tokens;
}

Shade Look::shadeOfDesktop() {
  constexpr int kHalfLight = 128;
  return QGuiApplication::palette().color(QPalette::Window).lightness() < kHalfLight ? Shade::Dark : Shade::Light;
}

void Look::apply() {
  g_tokens = makeTokens(m_appearance.shade(), m_language.language(), m_appearance.textPercent());
  QGuiApplication::setLayoutDirection(m_language.locale().textDirection());
  // Each of these three goes through all of the window, even where nothing of it is new.
  const QPalette palette = paletteFor(g_tokens);
  const QFont font = textFont(m_language.language(), g_tokens.body);
  const QString sheet = styleSheetFor(g_tokens);
  if (m_palette != palette) QApplication::setPalette(m_palette.emplace(palette));
  if (m_font != font) QApplication::setFont(m_font.emplace(font));
  if (sheet != qApp->styleSheet()) qApp->setStyleSheet(sheet);
}

}  // namespace mahfooz::desktop
