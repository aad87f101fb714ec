#include "app/desktop/page/PageFrame.h"

#include "app/desktop/look/Look.h"
#include "app/desktop/widget/ReadingOrder.h"
#include "app/desktop/widget/ScrollBars.h"
#include "app/desktop/widget/Shown.h"
#include "app/desktop/widget/Spoken.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtGui/QIcon>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>

namespace mahfooz::desktop {

namespace {

constexpr int kSignPixels = 76;
// Below this the sign of the greeting would push its buttons out of sight (Urdu on a screen of 1024 x 600).
constexpr int kRoomForSign = 560;
constexpr int kColumnWidth = 960;  // beyond this the eye loses the way back to the next line

}  // namespace

PageFrame::PageFrame(Page page, const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_page(page),
      m_context(context),
      m_scroll(new QScrollArea),
      m_title(new Text("title")),
      m_lead(new Text("lead")),
      m_body(new QVBoxLayout),
      m_back(new Button("quiet", IconName::Back)),
      m_next(new Button("primary")),
      m_dots(new StepDots) {
  m_back->setObjectName(QStringLiteral("back"));
  m_next->setObjectName(QStringLiteral("next"));
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setWidget(makeColumn());
  leaveOutMenus(*m_scroll);
  m_scroll->viewport()->setAutoFillBackground(false);
  m_scroll->widget()->setAutoFillBackground(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_scroll, 1);
  m_footer = makeFooter();
  column->addWidget(m_footer);
  connect(m_back, &Button::clicked, this, [this] { m_context.flow.back(); });
  speakAs(*this, Spoken::Page);
  m_scroll->widget()->installEventFilter(this);
  retranslateFrame();
}

QWidget* PageFrame::makeColumn() {
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(m_title);
  words->addWidget(m_lead);
  m_body->setSpacing(10);
  auto* inside = new QWidget;
  inside->setMaximumWidth(kColumnWidth);
  auto* column = new QVBoxLayout(inside);
  m_column = column;
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  column->addLayout(words);
  column->addLayout(m_body, 1);
  auto* canvas = new QWidget;
  auto* centre = new QHBoxLayout(canvas);
  centre->setContentsMargins(28, 10, 28, 16);
  centre->addStretch(1);
  centre->addWidget(inside, 100);
  centre->addStretch(1);
  return canvas;
}

QWidget* PageFrame::makeFooter() {
  auto* footer = new QFrame;
  footer->setProperty("role", QStringLiteral("footer"));
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(28, 10, 28, 10);
  row->addWidget(m_back, 1, Qt::AlignLeading | Qt::AlignVCenter);
  row->addWidget(m_dots, 0, Qt::AlignCenter);
  row->addWidget(m_next, 1, Qt::AlignTrailing | Qt::AlignVCenter);
  for (Button* button : {m_back, m_next}) {  // a hidden button keeps its place, so that the steps stay in the middle
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
  }
  return footer;
}

void PageFrame::arrive() {
  retranslateFrame();
  enter();
}

void PageFrame::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) arrangeFrame();
  if (event->type() != QEvent::LanguageChange) return;
  retranslateFrame();
  retranslate();
}

void PageFrame::forgetInput() {
  for (QLineEdit* input : findChildren<QLineEdit*>())
    input->setText({});  // unlike clear(), takes the undo history too
  for (QPlainTextEdit* input : findChildren<QPlainTextEdit*>())
    input->setPlainText({});
  scrollToTop();
}

void PageFrame::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrangeFrame();
}

// Large text and low windows leave their room to the words.
void PageFrame::arrangeFrame() {
  const bool large = Look::tokens().stacked;
  const int aboveAndBelow = large ? 4 : 10;
  m_footer->layout()->setContentsMargins(28, aboveAndBelow, 28, aboveAndBelow);
  if (m_sign != nullptr) setShown(*m_sign, !large && height() >= kRoomForSign);
}

// Qt would give the focus of a button that cannot be pressed to the bar, and a second Enter would press what is there.
void PageFrame::enableNext(bool enable) {
  const QWidget* focus = window()->focusWidget();  // also while another window is in front
  if (!enable && focus == m_next) setFocus();
  m_next->setEnabled(enable);
  if (enable && focus == this) m_next->setFocus();
}

void PageFrame::setWords(const QString& title, const QString& lead) {
  m_title->say(title);
  m_lead->say(lead);
  setAccessibleName(title);
  setAccessibleDescription(lead);
}

// New parts come where the layout puts them, and are read there.
bool PageFrame::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) readAsLaidOut(*this);
  return QWidget::eventFilter(object, event);
}

// A long page is read without a mouse: the focus stands on a button, and the page moves under it.
void PageFrame::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_PageUp:
      return scroll(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
      return scroll(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Home:
      return scroll(QAbstractSlider::SliderToMinimum);
    case Qt::Key_End:
      return scroll(QAbstractSlider::SliderToMaximum);
    default:
      QWidget::keyPressEvent(event);
  }
}

void PageFrame::scroll(QAbstractSlider::SliderAction action) {
  m_scroll->verticalScrollBar()->triggerAction(action);
}

void PageFrame::bringIntoSight(const QWidget& part) {
  constexpr int kMargin = 12;
  if (!m_scroll->widget()->isAncestorOf(&part)) return;
  // A part that was hidden has its place only when the layout has run.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  // (ensureWidgetVisible would show a text field's cursor only.)
  const QRect place(part.mapTo(m_scroll->widget(), QPoint()), part.size());
  const int margin = place.height() + 2 * kMargin <= m_scroll->viewport()->height() ? kMargin : 0;
  m_scroll->ensureVisible(place.left(), place.bottom(), 0, margin);
  m_scroll->ensureVisible(place.left(), place.top(), 0, margin);
}

void PageFrame::scrollToTop() {
  m_scroll->verticalScrollBar()->setValue(0);
}

void PageFrame::greet() {
  m_sign = new QLabel;
  speakAs(*m_sign, Spoken::Decoration);
  m_sign->setPixmap(
      QIcon(QStringLiteral(":/icons/mahfooz.svg")).pixmap(QSize(kSignPixels, kSignPixels), devicePixelRatioF()));
  m_column->insertStretch(0, 1);
  m_column->insertWidget(1, m_sign);
  m_column->setStretchFactor(m_body, 0);  // on a tall screen the content keeps together
  m_column->addStretch(1);
  m_footer->hide();
}

void PageFrame::retranslateFrame() {
  m_back->setText(tr("Back"));
  setShown(*m_back, m_context.flow.pageBefore(m_page).has_value());
  const auto step = m_context.flow.step(m_page);
  setShown(*m_dots, step.has_value());
  if (!step) return;
  const QString of = tr("Step %1 of %2");
  const int steps = m_context.flow.steps();
  m_dots->setStep(*step, steps, of.arg(isolatedLtr(QString::number(*step)), isolatedLtr(QString::number(steps))));
}

}  // namespace mahfooz::desktop
