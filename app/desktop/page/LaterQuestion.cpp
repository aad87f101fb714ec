#include "app/desktop/page/LaterQuestion.h"

#include "app/desktop/widget/Row.h"

namespace mahfooz::desktop {

LaterQuestion::LaterQuestion(QWidget* parent)
    : Card("card", parent),
      m_question(new Text("heading")),
      m_saved(new Text("body")),
      m_notSaved(new Text("body")),
      m_seen(new Text("muted")),
      m_keep(new Button("secondary", IconName::Lock)),
      m_decline(new Button("quiet")) {
  for (Text* line : {m_question, m_saved, m_notSaved, m_seen})
    content().addWidget(line);
  auto* buttons = new Row(12);
  buttons->add(m_keep);
  buttons->add(m_decline);
  buttons->addSpace();
  content().addWidget(buttons);
  connect(m_keep, &Button::clicked, this, &LaterQuestion::keepAsked);
  connect(m_decline, &Button::clicked, this, &LaterQuestion::declined);
}

void LaterQuestion::retranslate() {
  m_question->setText(tr("Save it locked on this computer and send it later?"));
  m_saved->setText(
      tr("Saved: only the codes, locked as they would be sent. Nobody can open them here, not even this program."));
  m_notSaved->setText(tr("Not saved: the picture or video, the file's name, the PIN."));
  m_seen->setText(
      tr("It is sent when this program is open and there is a connection. Until then, somebody who searches this "
         "computer can see that something waits, but not what it is."));
  m_keep->setText(tr("Save and send later"));
  m_decline->setText(tr("Do not save"));
}

}  // namespace mahfooz::desktop
