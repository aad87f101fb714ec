#include "app/desktop/widget/CodeRow.h"

#include "app/desktop/words/ErrorWords.h"
#include "app/desktop/words/Isolated.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

namespace {

// What a row shows for a state.
struct Face {
  IconName icon = IconName::Picture;
  IconTone tone = IconTone::Muted;
  QString state;
  QString advice;
};

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::CodeRow)

 public:
  static Face of(const CodeItem& item);
};

Face Words::of(const CodeItem& item) {
  switch (item.state) {
    case CodeState::Waiting:
      return {IconName::Picture, IconTone::Muted, tr("Waiting"), {}};
    case CodeState::Working:
      return {IconName::Picture, IconTone::Accent, percentText(item.permille), {}};
    case CodeState::Strong:
      return {IconName::Check, IconTone::Accent, tr("Strong code"), {}};
    case CodeState::Weak:
      return {IconName::Info, IconTone::Accent, tr("Weak code"),
              tr("The picture is very dark, blurred or plain, so fewer copies can be found. A clearer copy helps, if "
                 "there is one on this device.")};
    case CodeState::TooPlain:
      return {IconName::Warning, IconTone::Error, tr("No code could be made"),
              tr("The picture is too dark, too blurred or too plain. Choose a clearer copy, if there is one on this "
                 "device.")};
    case CodeState::Failed: {
      const ErrorWords words = errorWords(item.error.value_or(ErrorCode::Internal));
      return {IconName::Warning, IconTone::Error, words.title, words.advice};
    }
  }
  return {};
}

}  // namespace

CodeRow::CodeRow(QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(IconName::Picture, IconTone::Muted, 26)),
      m_name(new FileName),
      m_state(new Text("muted")),
      m_advice(new Text("small")),
      m_bar(new QProgressBar) {
  setProperty("role", QStringLiteral("card"));
  m_bar->setRange(0, 1000);
  m_bar->setTextVisible(false);
  m_state->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
  auto* first = new QHBoxLayout;
  first->setSpacing(14);
  first->addWidget(m_icon);
  first->addWidget(m_name, 3);
  first->addWidget(m_state, 2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 6, 18, 8);
  column->setSpacing(4);
  column->addLayout(first);
  column->addWidget(m_bar);
  column->addWidget(m_advice);
}

void CodeRow::show(const CodeItem& item) {
  const Face face = Words::of(item);
  m_icon->setIcon(face.icon, face.tone);
  m_name->setName(item.name);
  m_state->setText(face.state);
  m_advice->say(face.advice);
  m_bar->setValue(item.permille);
  m_bar->setVisible(item.state == CodeState::Waiting || item.state == CodeState::Working);
  m_bar->setAccessibleName(isolated(item.name));
}

}  // namespace mahfooz::desktop
