#include "app/desktop/kiosk/OperatorPanel.h"

#include "app/desktop/widget/InputLine.h"
#include "core/case/OperatorCode.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

namespace {

constexpr int kWidth = 420;

}  // namespace

OperatorPanel::OperatorPanel(OperatorGate& gate, QWidget* parent)
    : QFrame(parent),
      m_gate(gate),
      m_title(new Text("title")),
      m_lead(new Text("lead")),
      m_code(new InputLine),
      m_pad(new NumberPad(NumberPad::Shape::Square)),
      m_state(new Text("body")),
      m_cancel(new Button("quiet", IconName::Back)),
      m_leave(new Button("primary")) {
  setProperty("role", QStringLiteral("calmScreen"));
  m_code->setProperty("role", QStringLiteral("code"));
  m_code->setEchoMode(QLineEdit::Password);
  m_code->setLayoutDirection(Qt::LeftToRight);
  m_code->setMaxLength(static_cast<int>(cases::OperatorCode::kMostDigits));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_cancel);
  buttons->addStretch(1);
  buttons->addWidget(m_leave);
  auto* inside = new QWidget;
  inside->setFixedWidth(kWidth);
  auto* column = new QVBoxLayout(inside);
  column->setSpacing(6);
  for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_lead), static_cast<QWidget*>(m_code),
                        static_cast<QWidget*>(m_pad), static_cast<QWidget*>(m_state)})
    column->addWidget(part);
  column->addLayout(buttons);
  auto* row = new QHBoxLayout;  // (an alignment would take the height that the words need at another width)
  row->addStretch(1);
  row->addWidget(inside);
  row->addStretch(1);
  auto* centre = new QVBoxLayout(this);
  centre->addStretch(1);
  centre->addLayout(row);
  centre->addStretch(1);
  connect(m_code, &QLineEdit::returnPressed, this, &OperatorPanel::tryCode);
  connect(m_code, &QLineEdit::textChanged, this, &OperatorPanel::showState);
  connect(m_leave, &Button::clicked, this, &OperatorPanel::tryCode);
  connect(m_cancel, &Button::clicked, this, &OperatorPanel::cancelled);
  connect(&gate, &OperatorGate::changed, this, &OperatorPanel::showState);
  retranslate();
}

void OperatorPanel::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  m_code->setFocus();
}

void OperatorPanel::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  forget();
}

void OperatorPanel::tryCode() {
  if (m_gate.state() != OperatorGate::State::Ready) return;
  const QString typed = m_code->text();
  forget();
  m_gate.tryCode(typed);
}

void OperatorPanel::forget() {
  m_code->setText({});  // unlike clear(), takes the undo history too
}

void OperatorPanel::showState() {
  const bool ready = m_gate.state() == OperatorGate::State::Ready;
  m_leave->setEnabled(ready && m_code->text().size() >= static_cast<qsizetype>(cases::OperatorCode::kFewestDigits));
  sayState();
}

void OperatorPanel::sayState() {
  switch (m_gate.state()) {
    case OperatorGate::State::Ready:
    case OperatorGate::State::Open:
      return m_state->setText({});
    case OperatorGate::State::Checking:
      return m_state->setText(tr("One moment…"));
    case OperatorGate::State::Resting:
      return m_state->setText(
          tr("That was not the code. Wait %n second(s).", nullptr, static_cast<int>(m_gate.restLeft().count())));
  }
}

void OperatorPanel::retranslate() {
  m_title->setText(tr("For staff"));
  m_lead->setText(tr("With the operator's code the kiosk closes."));
  m_code->setAccessibleName(tr("Operator's code"));
  m_cancel->setText(tr("Back"));
  m_leave->setText(tr("Close the kiosk"));
  m_pad->retranslate();
  showState();
}

}  // namespace mahfooz::desktop
