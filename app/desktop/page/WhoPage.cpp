#include "app/desktop/page/WhoPage.h"

namespace mahfooz::desktop {

namespace {

QWidget* makeGroup() {
  auto* group = new QWidget;
  auto* column = new QVBoxLayout(group);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  return group;
}

}  // namespace

WhoPage::WhoPage(const PageContext& context)
    : PageFrame(Page::Who, context), m_who(makeGroup()), m_help(makeGroup()), m_notice(new Notice) {
  m_meMinor = addChoice(m_who, IconName::Person);
  m_meAdult = addChoice(m_who, IconName::Person);
  m_helping = addChoice(m_who, IconName::People);
  m_other = addChoice(m_who, IconName::Info);
  m_agreedMinor = addChoice(m_help, IconName::Person);
  m_agreedAdult = addChoice(m_help, IconName::Person);
  m_notAgreed = addChoice(m_help, IconName::Info);
  body().addWidget(m_notice);
  body().addWidget(m_who);
  body().addWidget(m_help);
  body().addStretch(1);
  next().hide();
  back().disconnect();
  connect(&back(), &Button::clicked, this, [this] {
    if (m_asksTheHelped) return askTheHelped(false);
    this->context().flow.back();
  });
  connect(m_meMinor, &ChoiceCard::clicked, this, [this] { answer(WhoAnswer::MeUnder18); });
  connect(m_meAdult, &ChoiceCard::clicked, this, [this] { answer(WhoAnswer::Me18OrOlder); });
  connect(m_helping, &ChoiceCard::clicked, this, [this] { answer(WhoAnswer::SomeoneIHelp); });
  connect(m_other, &ChoiceCard::clicked, this, [this] { answer(WhoAnswer::SomeoneElse); });
  connect(m_agreedMinor, &ChoiceCard::clicked, this, [this] { answer(HelpAnswer::AgreedUnder18); });
  connect(m_agreedAdult, &ChoiceCard::clicked, this, [this] { answer(HelpAnswer::Agreed18OrOlder); });
  connect(m_notAgreed, &ChoiceCard::clicked, this, [this] { answer(HelpAnswer::NotAgreed); });
  connect(&m_notice->action(), &Button::clicked, this, [this] { this->context().session.door().open(); });
  connect(&context.session.door(), &ServiceDoor::changed, this, &WhoPage::showDoor);
  retranslate();
}

ChoiceCard* WhoPage::addChoice(QWidget* group, IconName icon) {
  auto* card = new ChoiceCard(icon);
  group->layout()->addWidget(card);
  return card;
}

void WhoPage::enter() {
  retranslate();
  (m_asksTheHelped ? m_agreedMinor : m_meMinor)->setFocus();
}

void WhoPage::forget() {
  m_asksTheHelped = false;
  retranslate();
}

void WhoPage::answer(WhoAnswer answer) {
  if (const ServiceLink* link = context().session.door().link()) follow(route(answer, link->profile()));
}

void WhoPage::answer(HelpAnswer answer) {
  if (const ServiceLink* link = context().session.door().link()) follow(route(answer, link->profile()));
}

void WhoPage::follow(const Route& route) {
  if (std::holds_alternative<AskTheHelped>(route)) return askTheHelped(true);
  if (const auto* age = std::get_if<cases::AgeThen>(&route)) {
    context().session.setAgeThen(*age);
    return context().flow.open(Page::Choose);
  }
  context().session.setElsewhere(std::get<ElsewhereReason>(route));
  context().flow.open(Page::Elsewhere);
}

void WhoPage::askTheHelped(bool ask) {
  m_asksTheHelped = ask;
  enter();
}

// The answers wait for the service: which of them lead on depends on whom it serves.
void WhoPage::showDoor() {
  const ServiceDoor& door = context().session.door();
  const bool open = door.state() == ServiceDoor::State::Open;
  m_who->setEnabled(open);
  m_help->setEnabled(open);
  if (open) return m_notice->silence();
  if (door.state() == ServiceDoor::State::Shut) return m_notice->sayError(door.error(), tr("Try again"));
  m_notice->say(NoticeTone::Info, tr("One moment, getting ready…"), {});
}

void WhoPage::retranslate() {
  m_who->setVisible(!m_asksTheHelped);
  m_help->setVisible(m_asksTheHelped);
  if (m_asksTheHelped) {
    setWords(tr("Let the person you are helping answer"),
             tr("Only they can decide. Read this to them; they can stop at any time."));
  } else {
    setWords(tr("Who is in the picture or video?"),
             tr("Choose what is true. A picture or video made or changed by software counts too."));
  }
  m_meMinor->say(tr("Me, and I was under 18"), tr("Also if you are an adult now."));
  m_meAdult->say(tr("Me, and I was 18 or older"));
  m_helping->say(tr("Somebody I am helping"), tr("For example your child or a friend who asked you for help."));
  m_other->say(tr("Somebody else"));
  m_agreedMinor->say(tr("I agree. I was under 18 in the picture"));
  m_agreedAdult->say(tr("I agree. I was 18 or older in the picture"));
  m_notAgreed->say(tr("I do not agree, or I am not sure"));
  showDoor();
}

}  // namespace mahfooz::desktop
