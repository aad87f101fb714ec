#include "app/desktop/widget/Notice.h"

#include "app/desktop/widget/Spoken.h"
#include "app/desktop/words/ErrorWords.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

namespace {

QString toneName(NoticeTone tone) {
  switch (tone) {
    case NoticeTone::Info:
      return QStringLiteral("info");
    case NoticeTone::Warning:
      return QStringLiteral("warning");
    case NoticeTone::Error:
      return QStringLiteral("error");
  }
  return {};
}

}  // namespace

Notice::Notice(QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(IconName::Info, IconTone::Accent, 26)),
      m_title(new Text("heading")),
      m_advice(new Text("body")),
      m_action(new Button("secondary")) {
  setProperty("role", QStringLiteral("notice"));
  speakAs(*this, Spoken::News);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 8, 18, 8);
  row->setSpacing(14);
  auto* sheet = new QWidget;  // read as a whole before the button beside it
  auto* words = new QVBoxLayout(sheet);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(0);
  words->addWidget(m_title);
  words->addWidget(m_advice);
  row->addWidget(m_icon, 0, Qt::AlignVCenter);
  row->addWidget(sheet, 1);
  row->addWidget(m_action, 0, Qt::AlignVCenter);
  hide();
}

void Notice::say(NoticeTone tone, const QString& title, const QString& advice, const QString& action) {
  setProperty("tone", toneName(tone));
  const bool calm = tone == NoticeTone::Info;
  const IconTone iconTone = tone == NoticeTone::Error ? IconTone::Error : IconTone::Warning;
  m_icon->setIcon(calm ? IconName::Info : IconName::Warning, calm ? IconTone::Accent : iconTone);
  m_title->say(title);
  m_advice->say(advice);
  setAccessibleName(title);
  setAccessibleDescription(advice);
  m_action->setText(action);
  m_action->setVisible(!action.isEmpty());
  for (QWidget* part : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_advice)}) {
    part->style()->unpolish(part);  // the style sheet reads the tone again
    part->style()->polish(part);
  }
  show();
}

void Notice::sayError(ErrorCode code, const QString& action) {
  const ErrorWords words = errorWords(code);
  say(NoticeTone::Error, words.title, words.advice, action);
}

}  // namespace mahfooz::desktop
