#include "app/desktop/kiosk/CalmScreen.h"

#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/ReadingOrder.h"
#include "app/desktop/widget/Spoken.h"
#include "app/desktop/words/BothWords.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/LocaleWords.h"

#include <QtGui/QIcon>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QStyle>

#include <chrono>
#include <utility>

namespace mahfooz::desktop {

namespace {

constexpr std::chrono::seconds kTurnEvery{12};  // time to read both languages without haste
constexpr int kSignPixels = 72;
constexpr int kIconPixels = 64;

constexpr const char* kContext = "mahfooz::desktop::CalmScreen";

QString said(const char* source, cases::Language language) {
  const BothWords words = bothWords(kContext, source);
  return language == cases::Language::Urdu ? words.urdu : words.english;
}

IconName iconNamed(const QString& name) {
  static const std::array<std::pair<const char*, IconName>, 7> known = {{{"shield", IconName::Shield},
                                                                         {"warning", IconName::Warning},
                                                                         {"people", IconName::People},
                                                                         {"lock", IconName::Lock},
                                                                         {"key", IconName::Key},
                                                                         {"person", IconName::Person},
                                                                         {"info", IconName::Info}}};
  for (const auto& [word, icon] : known) {
    if (name == QLatin1String(word)) return icon;
  }
  return IconName::Info;
}

void setLow(QWidget& words, bool low) {
  if (words.property("low").toBool() == low) return;
  words.setProperty("low", low);
  words.style()->unpolish(&words);  // the style sheet reads it again
  words.style()->polish(&words);
}

QLabel* makeSign(qreal ratio) {
  auto* sign = new QLabel;
  speakAs(*sign, Spoken::Decoration);
  sign->setPixmap(QIcon(QStringLiteral(":/icons/mahfooz.svg")).pixmap(QSize(kSignPixels, kSignPixels), ratio));
  return sign;
}

}  // namespace

CalmScreen::CalmScreen(QWidget* parent)
    : QFrame(parent),
      m_cards(embeddedAwarenessCards()),
      m_directory(HelpDirectory::embedded()),
      m_sign(makeSign(devicePixelRatioF())),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_both{makeSide(cases::Language::English), makeSide(cases::Language::Urdu)},
      m_staff(new Button("quiet", IconName::Key)) {
  setProperty("role", QStringLiteral("calmScreen"));
  setLayoutDirection(Qt::LeftToRight);
  setFocusPolicy(Qt::StrongFocus);
  m_sides->setSpacing(28);
  for (const Side& side : m_both)
    m_sides->addWidget(side.sheet, 1);
  m_staff->setAccessibleName(QStringLiteral("Staff · عملہ"));
  m_staff->setFocusPolicy(Qt::TabFocus);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(36, 28, 36, 20);
  column->setSpacing(18);
  column->addWidget(m_sign, 0, Qt::AlignCenter);
  column->addLayout(m_sides, 1);
  column->addWidget(m_staff, 0, Qt::AlignRight);
  m_turn.setInterval(kTurnEvery);
  connect(&m_turn, &QTimer::timeout, this, &CalmScreen::turn);
  connect(m_staff, &Button::clicked, this, &CalmScreen::staffAsked);
  showCard();
}

CalmScreen::Side CalmScreen::makeSide(cases::Language language) {
  const bool urdu = language == cases::Language::Urdu;
  Side side{language,         new Card("soft"),     new IconLabel(IconName::Info, IconTone::Accent, kIconPixels),
            new Text("calm"), new Text("calmText"), new Text("calmBegin")};
  side.sheet->setLayoutDirection(urdu ? Qt::RightToLeft : Qt::LeftToRight);
  auto* column = static_cast<QVBoxLayout*>(side.sheet->layout());
  column->setContentsMargins(32, 12, 32, 12);
  column->setSpacing(14);
  column->addStretch(1);
  for (QWidget* part :
       {static_cast<QWidget*>(side.icon), static_cast<QWidget*>(side.title), static_cast<QWidget*>(side.text)}) {
    part->setProperty("speaks", urdu ? QStringLiteral("ur") : QStringLiteral("en"));
    part->setAttribute(Qt::WA_TransparentForMouseEvents);
    column->addWidget(part);
  }
  column->addStretch(2);
  side.begin->setProperty("speaks", urdu ? QStringLiteral("ur") : QStringLiteral("en"));
  column->addWidget(side.begin);
  return side;
}

void CalmScreen::turn() {
  if (!m_cards.empty()) m_place = (m_place + 1) % static_cast<int>(m_cards.size());
  showCard();
}

void CalmScreen::showCard() {
  if (m_cards.empty()) return;
  for (const Side& side : m_both)
    fill(side, m_cards[static_cast<std::size_t>(m_place)]);
  setAccessibleName(m_both[1].title->text() + QStringLiteral(" · ") + m_both[0].title->text());
}

void CalmScreen::fill(const Side& side, const AwarenessCard& card) const {
  const AwarenessCard::Words& words = card.in(side.language);
  side.icon->setIcon(iconNamed(card.icon), IconTone::Accent);
  side.title->setText(words.title);
  side.text->setText(card.helplines ? helplines(side.language) : words.text);
  side.begin->setText(
      said(QT_TRANSLATE_NOOP("mahfooz::desktop::CalmScreen", "Touch the screen to begin"), side.language));
}

QString CalmScreen::helplines(cases::Language language) const {
  QStringList lines;
  QString oldest;  // "2026-11": of one date for all, the one that promises least
  for (const HelpEntry& entry : m_directory.entries(HelpDirectory::Audience::Everyone, language)) {
    lines.append(entry.name + QStringLiteral(": ") + isolatedLtr(entry.contact));
    if (oldest.isEmpty() || entry.lastChecked < oldest) oldest = entry.lastChecked;
  }
  lines.append(
      said(QT_TRANSLATE_NOOP("mahfooz::desktop::CalmScreen", "Last checked: %1"), language)
          .arg(isolated(dateWords(oldest, language))));
  return lines.join(QLatin1Char('\n'));
}

void CalmScreen::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  m_turn.start();
}

void CalmScreen::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  m_turn.stop();
  m_isPressed = false;
}

// One above the other on an upright screen, Urdu first; without ornament and in smaller letters on a low one, for the
// words need the room.
void CalmScreen::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  const bool upright = height() > width();
  m_sides->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_sides->removeWidget(m_both[0].sheet);
  m_sides->insertWidget(upright ? 1 : 0, m_both[0].sheet, 1);
  readAsLaidOut(*this);
  constexpr int kLow = 700;
  const bool low = height() < kLow;
  m_sign->setVisible(!low);
  for (const Side& side : m_both) {
    side.icon->setVisible(!low);
    for (Text* words : {side.title, side.text, side.begin})
      setLow(*words, low);
  }
}

void CalmScreen::mousePressEvent(QMouseEvent*) {
  m_isPressed = true;
}

void CalmScreen::keyPressEvent(QKeyEvent* event) {
  // Shift may be the third one of a quick exit, which has just led here.
  m_isPressed = m_isPressed || (!event->isAutoRepeat() && event->key() != Qt::Key_Shift);
}

// When the finger is lifted: its touch must not press what comes up below it.
void CalmScreen::mouseReleaseEvent(QMouseEvent*) {
  beginWhenPressed();
}

void CalmScreen::keyReleaseEvent(QKeyEvent* event) {
  if (!event->isAutoRepeat()) beginWhenPressed();
}

void CalmScreen::beginWhenPressed() {
  if (std::exchange(m_isPressed, false)) Q_EMIT begun();
}

}  // namespace mahfooz::desktop
