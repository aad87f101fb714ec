#include "app/desktop/page/WelcomePage.h"

#include "app/desktop/look/Fonts.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/Row.h"
#include "app/desktop/widget/Shown.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

WelcomePage::WelcomePage(const PageContext& context)
    : PageFrame(Page::Welcome, context),
      m_promise(new Text("lead")),
      m_urdu(new Button("large")),
      m_english(new Button("large")),
      m_start(new Button("large")),
      m_myCase(new Button("secondary", IconName::Key)),
      m_help(new Button("secondary", IconName::Help)),
      m_hide(new Text("muted")),
      m_waiting(context.mode == Mode::Home ? new WaitingLine(context.waiting) : nullptr) {
  m_question = makeLanguageQuestion();
  m_beginning = makeBeginning();
  body().addWidget(m_question);
  body().addWidget(m_beginning);
  body().addSpacing(8);
  if (m_waiting != nullptr) body().addWidget(m_waiting);
  greet();
  connect(m_urdu, &Button::clicked, this, [this] { choose(cases::Language::Urdu); });
  connect(m_english, &Button::clicked, this, [this] { choose(cases::Language::English); });
  connect(m_start, &Button::clicked, this, [this] { this->context().flow.open(Page::Before); });
  connect(m_myCase, &Button::clicked, this, [this] { this->context().flow.open(Page::MyCase); });
  connect(m_help, &Button::clicked, this, [this] { this->context().flow.open(Page::Help); });
  retranslate();
}

QWidget* WelcomePage::makeLanguageQuestion() {
  auto* question = new QWidget;
  auto* row = new QHBoxLayout(question);
  row->setContentsMargins(0, 20, 0, 0);
  row->setSpacing(18);
  row->addWidget(m_urdu, 1);
  row->addWidget(m_english, 1);
  return question;
}

QWidget* WelcomePage::makeBeginning() {
  auto* beginning = new QWidget;
  auto* promise = new Card("soft");
  auto* line = new QHBoxLayout;
  line->setSpacing(18);
  line->addWidget(new IconLabel(IconName::Lock, IconTone::Accent, 40), 0, Qt::AlignVCenter);
  line->addWidget(m_promise, 1);
  promise->content().addLayout(line);
  auto* buttons = new Row(16);
  for (Button* button : {m_start, m_myCase, m_help})
    buttons->add(button);
  buttons->addSpace();
  auto* column = new QVBoxLayout(beginning);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(26);
  column->addWidget(promise);
  column->addWidget(buttons);
  column->addWidget(m_hide);
  setShown(*m_hide, context().mode != Mode::Kiosk);  // which has no keys and stays
  return beginning;
}

void WelcomePage::enter() {
  retranslate();
  QWidget* first = context().language.wasChosen() ? m_start : m_urdu;
  first->setFocus();
}

void WelcomePage::forget() {
  if (m_waiting != nullptr) m_waiting->forget();
}

void WelcomePage::choose(cases::Language language) {
  context().language.choose(language);
  enter();
}

void WelcomePage::retranslate() {
  const bool chosen = context().language.wasChosen();
  setShown(*m_question, !chosen);
  setShown(*m_beginning, chosen);
  // These two are read before a language is chosen: each stands in its own language, whatever is switched on.
  m_urdu->setText(QStringLiteral("اردو"));
  m_english->setText(QStringLiteral("English"));
  m_promise->setText(
      tr("Your picture or video stays on this computer. A digital code is made from it here, and only the code is "
         "sent, so that "
         "services that take part can find copies."));
  m_start->setText(tr("Start"));
  m_myCase->setText(tr("My case"));
  m_help->setText(tr("Help and advice"));
  m_hide->setText(tr("If somebody comes: press “Close now” or press the Shift key three times."));
  if (m_waiting != nullptr) m_waiting->retranslate();
  if (chosen) {
    setWords(tr("It is not your fault."), tr("Is a private picture or video of you being shared, or is somebody "
                                             "threatening to share it? We go one step at "
                                             "a time."));
  } else {
    setWords(QStringLiteral("زبان چنیں · Choose a language"), {});
  }
}

}  // namespace mahfooz::desktop
