#include "app/desktop/page/ReadAloudCard.h"

#include <QtWidgets/QStyle>

namespace mahfooz::desktop {

namespace {

cases::Language otherThan(cases::Language language) {
  return language == cases::Language::Urdu ? cases::Language::English : cases::Language::Urdu;
}

}  // namespace

ReadAloudCard::ReadAloudCard(const LanguageSwitch& language, QWidget* parent)
    : Card("soft", parent),
      m_language(language),
      m_consent(ConsentWords::embedded()),
      m_sheet(new QWidget),
      m_words(new Text("body")),
      m_other(new Button("quiet", IconName::Globe)) {
  auto* column = new QVBoxLayout(m_sheet);
  column->setContentsMargins(0, 0, 0, 0);
  content().setContentsMargins(20, 2, 20, 2);
  content().setSpacing(0);  // a small screen has to hold the answers as well
  column->addWidget(m_words);
  content().addWidget(m_sheet);
  content().addWidget(m_other, 0, Qt::AlignLeading);
  connect(m_other, &Button::clicked, this, [this] {
    m_chosen = otherThan(spoken());
    retranslate();
  });
}

cases::Language ReadAloudCard::spoken() const {
  return m_chosen.value_or(m_language.language());
}

// The words keep their own direction and face, whatever the window's are.
void ReadAloudCard::retranslate() {
  const bool urdu = spoken() == cases::Language::Urdu;
  m_sheet->setLayoutDirection(urdu ? Qt::RightToLeft : Qt::LeftToRight);
  m_words->setProperty("speaks", urdu ? QStringLiteral("ur") : QStringLiteral("en"));
  m_words->style()->unpolish(m_words);
  m_words->style()->polish(m_words);
  m_words->setText(m_consent.sentences(spoken()).join(QLatin1Char(' ')));
  m_other->setText(urdu ? tr("Read it in English") : tr("Read it in Urdu"));
}

}  // namespace mahfooz::desktop
