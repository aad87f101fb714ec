#include "app/desktop/page/UpdatesCard.h"

#include "app/desktop/words/Isolated.h"

#include <QtCore/QLocale>

namespace mahfooz::desktop {

namespace {

using State = Updates::State;

QString numbers(const std::string& text) {
  return isolatedLtr(QString::fromStdString(text));
}

}  // namespace

UpdatesCard::UpdatesCard(Updates& updates, QWidget* parent)
    : Card("card", parent),
      m_updates(updates),
      m_title(new Text("heading")),
      m_words(new Text("body")),
      m_news(new Text("body")),
      m_where(new Text("muted")),
      m_address(new Text("accent")),
      m_notice(new Notice),
      m_ask(new Button("secondary", IconName::Search)) {
  content().setSpacing(12);
  m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_address->setContextMenuPolicy(Qt::NoContextMenu);  // what it copied would stay in the clipboard
  m_notice->silence();
  for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_notice),
                        static_cast<QWidget*>(m_news), static_cast<QWidget*>(m_where),
                        static_cast<QWidget*>(m_address)})
    content().addWidget(part);
  content().addWidget(m_ask, 0, Qt::AlignLeading);
  connect(m_ask, &Button::clicked, this, &UpdatesCard::press);
  connect(&updates, &Updates::changed, this, &UpdatesCard::tell);
}

void UpdatesCard::forget() {
  m_updates.cancel();
  m_updates.forget();
}

void UpdatesCard::press() {
  if (m_updates.state() == State::Asking) return m_updates.cancel();
  m_updates.ask();
}

void UpdatesCard::retranslate() {
  m_title->setText(tr("New versions"));
  tell();
}

void UpdatesCard::tell() {
  const State state = m_updates.state();
  const auto& newest = m_updates.newest();
  m_words->say(words());
  m_ask->setVisible(state != State::NoPlace && state != State::Off);
  m_ask->setText(state == State::Asking ? tr("Stop") : tr("Ask for a new version"));
  if (state == State::Failed) m_notice->sayError(m_updates.error());
  else m_notice->silence();
  const bool isNewer = state == State::Newer && newest;
  const bool isUrdu = layoutDirection() == Qt::RightToLeft;
  m_news->say(isNewer ? QString::fromStdString(isUrdu ? newest->news.urdu : newest->news.english) : QString());
  m_where->say(isNewer ? tr("You get it here. This program does not open the address: a browser remembers what was "
                            "opened.")
                       : QString());
  m_address->say(isNewer ? numbers(newest->page) : QString());
}

QString UpdatesCard::words() const {
  const QString place = isolatedLtr(m_updates.place());
  switch (m_updates.state()) {
    case State::NoPlace:
      return tr("This copy does not know where to ask for new versions. They come from where this copy came from.");
    case State::Off:
      return tr("The people who set up this computer take care of new versions.");
    case State::Asking:
      return tr("Asking %1…").arg(place);
    case State::Newest:
      return tr("You have the newest version. It was made on %1.").arg(numbers(m_updates.newest()->day));
    case State::Newer:
      return tr("There is a newer version: %1, made on %2. It was signed by the makers of this program.")
          .arg(numbers(release::versionText(m_updates.newest()->release)), numbers(m_updates.newest()->day));
    case State::Idle:
    case State::Failed:
      return tr("This program never asks by itself. When you press the button, it asks %1 once. There they see the "
                "internet address of this connection, as every website does, and that somebody uses Mahfooz. Nothing "
                "else is sent.")
          .arg(place);
  }
  return {};
}

}  // namespace mahfooz::desktop
