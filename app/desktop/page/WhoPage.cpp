#include "app/desktop/page/WhoPage.h"

#include "app/desktop/widget/Row.h"

namespace mahfooz::desktop {

namespace {

QWidget* makeGroup() {
  auto* group = new QWidget;
  auto* column = new QVBoxLayout(group);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  return group;
}

Route routeOf(ConsentAnswer answer, const cases::ServiceProfile&) {
  return route(answer);
}

template <class Answer>
Route routeOf(Answer answer, const cases::ServiceProfile& profile) {
  return route(answer, profile);
}

}  // namespace

WhoPage::WhoPage(const PageContext& context)
    : PageFrame(Page::Who, context),
      m_consent(makeGroup()),
      m_who(makeGroup()),
      m_help(makeGroup()),
      m_consentWords(new Text("body")),
      m_notice(new Notice),
      m_question(firstQuestion()) {
  makeConsent();
  makeWho();
  makeHelped();
  body().addWidget(m_notice);
  for (QWidget* group : {m_consent, m_who, m_help})
    body().addWidget(group);
  body().addStretch(1);
  next().hide();
  back().disconnect();
  connect(&back(), &Button::clicked, this, &WhoPage::goBack);
  connect(&m_notice->action(), &Button::clicked, this, [this] { this->context().session.door().open(); });
  connect(&context.session.door(), &ServiceDoor::changed, this, &WhoPage::showDoor);
  retranslate();
}

template <class Answer>
ChoiceCard* WhoPage::addChoice(QWidget* group, IconName icon, Answer answer) {
  auto* card = new ChoiceCard(icon);
  group->layout()->addWidget(card);
  connect(card, &ChoiceCard::clicked, this, [this, answer] {
    if (const ServiceLink* link = context().session.door().link()) follow(routeOf(answer, link->profile()));
  });
  return card;
}

void WhoPage::makeConsent() {
  if (context().mode == Mode::Helpdesk) {
    m_readAloud = new ReadAloudCard(context().language);
    m_consent->layout()->addWidget(m_readAloud);
  }
  m_consent->layout()->addWidget(m_consentWords);
  m_consentWords->setVisible(context().mode == Mode::Kiosk);
  auto* answers = new Row(10);  // beside each other: the words above need the height
  m_consent->layout()->addWidget(answers);
  m_wanted = addChoice(answers, IconName::Check, ConsentAnswer::Wanted);
  m_notWanted = addChoice(answers, IconName::Info, ConsentAnswer::NotWanted);
}

void WhoPage::makeWho() {
  m_meMinor = addChoice(m_who, IconName::Person, WhoAnswer::MeUnder18);
  m_meAdult = addChoice(m_who, IconName::Person, WhoAnswer::Me18OrOlder);
  m_child = addChoice(m_who, IconName::People, WhoAnswer::MyChild);
  m_asked = addChoice(m_who, IconName::People, WhoAnswer::YoungPersonWhoAsked);
  m_other = addChoice(m_who, IconName::Info, WhoAnswer::SomeoneElse);
  connect(m_child, &ChoiceCard::pressed, this, [this] { m_helpsChild = true; });
  connect(m_asked, &ChoiceCard::pressed, this, [this] { m_helpsChild = false; });
}

void WhoPage::makeHelped() {
  m_agreedMinor = addChoice(m_help, IconName::Person, HelpAnswer::AgreedUnder18);
  m_agreedAdult = addChoice(m_help, IconName::Person, HelpAnswer::Agreed18OrOlder);
  m_notAgreed = addChoice(m_help, IconName::Info, HelpAnswer::NotAgreed);
}

WhoPage::Question WhoPage::firstQuestion() const {
  return context().mode == Mode::Home ? Question::Who : Question::Consent;
}

void WhoPage::enter() {
  retranslate();
  switch (m_question) {
    case Question::Consent:
      return m_wanted->setFocus();
    case Question::Who:
      return m_meMinor->setFocus();
    case Question::Helped:
      return m_agreedMinor->setFocus();
  }
}

void WhoPage::forget() {
  m_question = firstQuestion();
  m_helpsChild = false;
  if (m_readAloud != nullptr) m_readAloud->forget();
  retranslate();
}

void WhoPage::follow(const Route& route) {
  if (std::holds_alternative<AskTheHelped>(route)) return ask(Question::Helped);
  if (std::holds_alternative<AskWho>(route)) return ask(Question::Who);
  if (const auto* age = std::get_if<cases::AgeThen>(&route)) {
    context().session.setAgeThen(*age);
    return context().flow.open(Page::Choose);
  }
  context().session.setElsewhere(std::get<ElsewhereReason>(route));
  context().flow.open(Page::Elsewhere);
}

void WhoPage::ask(Question question) {
  m_question = question;
  enter();
  scrollToTop();
}

void WhoPage::goBack() {
  if (m_question == firstQuestion()) return context().flow.back();
  ask(m_question == Question::Helped ? Question::Who : firstQuestion());
}

// The answers wait for the service: which of them lead on depends on whom it serves.
void WhoPage::showDoor() {
  const ServiceDoor& door = context().session.door();
  const bool open = door.state() == ServiceDoor::State::Open;
  for (QWidget* group : {m_consent, m_who, m_help})
    group->setEnabled(open);
  if (open) return m_notice->silence();
  if (door.state() == ServiceDoor::State::Shut) return m_notice->sayError(door.error(), tr("Try again"));
  m_notice->say(NoticeTone::Info, tr("One moment, getting ready…"), {});
}

void WhoPage::sayQuestion() {
  switch (m_question) {
    case Question::Consent:
      return sayConsent();
    case Question::Who:
      if (context().mode == Mode::Helpdesk) {
        return setWords(tr("Ask: who is in the picture or video?"),
                        tr("They answer. A picture or video made or changed by software counts too."));
      }
      return setWords(tr("Who is in the picture or video?"),
                      tr("Choose what is true. A picture or video made or changed by software counts too."));
    case Question::Helped:
      if (m_helpsChild) {
        return setWords(tr("Let your child answer"),
                        tr("Tell them in words they know what this does. They decide too, and can stop at any time."));
      }
      return setWords(tr("Let the person you are helping answer"),
                      tr("Only they can decide. Read this to them; they can stop at any time."));
  }
}

void WhoPage::sayConsent() {
  if (context().mode == Mode::Helpdesk) return setWords(tr("Read this aloud, then ask"), {});
  setWords(tr("Do you want this yourself?"), {});
  m_consentWords->setText(tr(
      "It is your decision alone. Nobody may press you, neither to do this nor to leave it. You can stop at any time, "
      "and take it back later."));
}

void WhoPage::sayAnswers() {
  const bool helpdesk = context().mode == Mode::Helpdesk;
  m_wanted->say(helpdesk ? tr("They want this themselves") : tr("Yes, I want this"));
  m_notWanted->say(helpdesk ? tr("They do not want it, or are not sure") : tr("No, or I am not sure"));
  m_meMinor->say(tr("Me, and I was under 18"), tr("Also if you are an adult now."));
  m_meAdult->say(tr("Me, and I was 18 or older"));
  m_child->say(tr("My child"));
  m_asked->say(tr("A young person who asked me to help and agrees"));
  m_other->say(tr("Somebody else"));
  m_agreedMinor->say(tr("I agree. I was under 18 in the picture"));
  m_agreedAdult->say(tr("I agree. I was 18 or older in the picture"));
  m_notAgreed->say(tr("I do not agree, or I am not sure"));
}

void WhoPage::retranslate() {
  m_consent->setVisible(m_question == Question::Consent);
  m_who->setVisible(m_question == Question::Who);
  m_help->setVisible(m_question == Question::Helped);
  if (m_readAloud != nullptr) m_readAloud->retranslate();
  sayQuestion();
  sayAnswers();
  showDoor();
}

}  // namespace mahfooz::desktop
