#include "app/desktop/look/Tokens.h"

namespace mahfooz::desktop {

namespace {

void setLight(Tokens& tokens) {
  tokens.background = QColor(0xf3, 0xf6, 0xf5);
  tokens.surface = QColor(0xff, 0xff, 0xff);
  tokens.sunken = QColor(0xf7, 0xfa, 0xf9);
  tokens.border = QColor(0xd3, 0xde, 0xdb);
  tokens.edge = QColor(0x73, 0x85, 0x7f);
  tokens.text = QColor(0x17, 0x2b, 0x2a);
  tokens.muted = QColor(0x4b, 0x60, 0x5d);
  tokens.accent = QColor(0x0e, 0x6e, 0x66);
  tokens.accentStrong = QColor(0x0a, 0x58, 0x52);
  tokens.onAccent = QColor(0xff, 0xff, 0xff);
  tokens.accentSoft = QColor(0xe0, 0xf1, 0xee);
  tokens.focus = QColor(0x06, 0x10, 0x1c);
  tokens.warningSoft = QColor(0xff, 0xf1, 0xd6);
  tokens.onWarningSoft = QColor(0x62, 0x45, 0x00);
  tokens.errorSoft = QColor(0xfb, 0xe9, 0xe4);
  tokens.onErrorSoft = QColor(0x7c, 0x2a, 0x14);
  tokens.exit = QColor(0x25, 0x3a, 0x45);
  tokens.onExit = QColor(0xff, 0xff, 0xff);
}

void setDark(Tokens& tokens) {
  tokens.background = QColor(0x10, 0x18, 0x19);
  tokens.surface = QColor(0x19, 0x24, 0x25);
  tokens.sunken = QColor(0x13, 0x1d, 0x1e);
  tokens.border = QColor(0x35, 0x46, 0x46);
  tokens.edge = QColor(0x74, 0x8b, 0x88);
  tokens.text = QColor(0xe9, 0xf1, 0xef);
  tokens.muted = QColor(0xae, 0xbe, 0xbb);
  tokens.accent = QColor(0x6b, 0xd0, 0xc3);
  tokens.accentStrong = QColor(0x8c, 0xdf, 0xd4);
  tokens.onAccent = QColor(0x05, 0x26, 0x23);
  tokens.accentSoft = QColor(0x1c, 0x39, 0x37);
  tokens.focus = QColor(0xff, 0xe0, 0x82);
  tokens.warningSoft = QColor(0x3d, 0x31, 0x12);
  tokens.onWarningSoft = QColor(0xff, 0xdf, 0x9c);
  tokens.errorSoft = QColor(0x45, 0x22, 0x1a);
  tokens.onErrorSoft = QColor(0xff, 0xc9, 0xb8);
  tokens.exit = QColor(0xd7, 0xe3, 0xe6);
  tokens.onExit = QColor(0x12, 0x23, 0x2b);
}

// Black and white, and one colour each for what can be pressed and for where the focus is.
void setContrast(Tokens& tokens) {
  const QColor black(0, 0, 0);
  const QColor white(0xff, 0xff, 0xff);
  const QColor yellow(0xff, 0xe1, 0x4d);
  for (QColor* ground : {&tokens.background, &tokens.surface, &tokens.sunken, &tokens.warningSoft, &tokens.errorSoft})
    *ground = black;
  for (QColor* ink : {&tokens.border, &tokens.edge, &tokens.text, &tokens.muted, &tokens.exit})
    *ink = white;
  tokens.accent = yellow;
  tokens.accentStrong = QColor(0xff, 0xf2, 0xa0);
  tokens.onAccent = black;
  tokens.accentSoft = QColor(0x2b, 0x2b, 0x2b);
  tokens.focus = QColor(0x4d, 0xe1, 0xff);
  tokens.onWarningSoft = yellow;
  tokens.onErrorSoft = QColor(0xff, 0xb3, 0xa6);
  tokens.onExit = black;
}

void setColours(Tokens& tokens, Shade shade) {
  switch (shade) {
    case Shade::Light:
      return setLight(tokens);
    case Shade::Dark:
      return setDark(tokens);
    case Shade::Contrast:
      return setContrast(tokens);
  }
}

void setSizes(Tokens& tokens, cases::Language language, int percent) {
  constexpr int kStackedFrom = 150;
  const bool urdu = language == cases::Language::Urdu;
  const auto size = [percent](int pixels) { return pixels * percent / 100; };
  tokens.small = size(urdu ? 17 : 14);
  tokens.body = size(urdu ? 20 : 16);
  tokens.lead = size(urdu ? 22 : 18);
  tokens.title = size(urdu ? 32 : 29);
  tokens.code = size(30);  // always Latin, as are the next three
  tokens.typed = size(22);
  tokens.exact = size(14);
  tokens.contact = size(20);
  tokens.urduWord = size(20);
  tokens.englishWord = size(16);
  tokens.calmUrdu = size(36);
  tokens.calmEnglish = size(32);
  tokens.cardUrdu = size(24);
  tokens.cardEnglish = size(21);
  tokens.overhang = tokens.title * 2 / 5;  // 0.36 of the size was the most, in every text of the program
  tokens.stacked = percent >= kStackedFrom;
  tokens.boldTitles = !urdu;
}

}  // namespace

Tokens makeTokens(Shade shade, cases::Language language, int textPercent) {
  Tokens tokens;
  setColours(tokens, shade);
  setSizes(tokens, language, textPercent);
  return tokens;
}

}  // namespace mahfooz::desktop
