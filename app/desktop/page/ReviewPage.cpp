#include "app/desktop/page/ReviewPage.h"

#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/words/ErrorWords.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/LocaleWords.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

namespace {

constexpr int kExactLines = 9;

}  // namespace

ReviewPage::ReviewPage(const PageContext& context)
    : PageFrame(Page::Review, context),
      m_sentHeading(new Text("heading")),
      m_sent(new Text("body")),
      m_notSentHeading(new Text("heading")),
      m_notSent(new Text("body")),
      m_private(new Text("body")),
      m_toggle(new Button("secondary", IconName::File)),
      m_exact(new ExactText(ExactText::Breaks::Anywhere)),
      m_limits(new Text("muted")),
      m_notice(new Notice),
      m_later(new LaterQuestion) {
  body().addWidget(m_notice);
  body().addWidget(m_later);
  body().addWidget(makeSummary());
  body().addWidget(m_toggle, 0, Qt::AlignLeading);
  body().addWidget(m_exact);
  body().addStretch(1);
  listen();
  m_exact->hide();
  retranslate();
}

void ReviewPage::listen() {
  SubmissionSession& submission = context().session.submission();
  connect(m_toggle, &Button::clicked, this, [this] {
    showExact(m_exact->isHidden());
    if (!m_exact->isHidden()) bringIntoSight(*m_exact);
  });
  connect(&next(), &Button::clicked, &submission, &SubmissionSession::send);
  connect(&m_notice->action(), &Button::clicked, this, &ReviewPage::tryAgain);
  connect(m_later, &LaterQuestion::keepAsked, this,
          [this] { context().session.submission().keepForLater(context().waiting); });
  connect(m_later, &LaterQuestion::declined, this, [this] { context().flow.open(Page::Keep); });
  connect(&submission, &SubmissionSession::stateChanged, this, &ReviewPage::showState);
}

Card* ReviewPage::makeSummary() {
  auto* card = new Card("card");
  const auto addLine = [card](IconName icon, IconTone tone, Text* heading, Text* words) {
    auto* text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(heading);
    text->addWidget(words);
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(new IconLabel(icon, tone, 26), 0, Qt::AlignVCenter);
    line->addLayout(text, 1);
    card->content().addLayout(line);
  };
  addLine(IconName::Send, IconTone::Accent, m_sentHeading, m_sent);
  addLine(IconName::Lock, IconTone::Accent, m_notSentHeading, m_notSent);
  addLine(IconName::Info, IconTone::Accent, m_private, m_limits);
  return card;
}

void ReviewPage::enter() {
  showExact(false);
  prepareWhenNew();
  retranslate();
  next().setFocus();
}

void ReviewPage::forget() {
  showExact(false);
}

// A case that was tried keeps its number and its text, so that nothing is sent twice under two numbers. Everything else
// is made anew when the page opens: the answers or the pictures may have changed.
void ReviewPage::prepareWhenNew() {
  SubmissionSession& submission = context().session.submission();
  if (submission.wasTried() && submission.error() != ErrorCode::CaseConflict) return;
  prepare();
}

void ReviewPage::prepare() {
  if (isAddition()) return context().session.prepareAddition();
  context().session.prepareSubmission(context().language.language());
}

void ReviewPage::tryAgain() {
  SubmissionSession& submission = context().session.submission();
  submission.hasExactText() ? submission.retry() : prepare();
}

// Asked at home alone. A helpdesk and a kiosk are there for days without a connection: consent was asked for the whole,
// and what waits is sealed.
void ReviewPage::queueWhenShared() {
  SubmissionSession& submission = context().session.submission();
  if (submission.mayWait() && context().mode != Mode::Home) submission.keepForLater(context().waiting);
}

void ReviewPage::leaveWhenDone() {
  const SubmissionSession::State state = context().session.submission().state();
  if (state == SubmissionSession::State::Received) context().flow.open(isAddition() ? Page::MyCase : Page::Keep);
  if (state == SubmissionSession::State::Waiting) context().flow.open(Page::Keep);
}

void ReviewPage::showState() {
  const SubmissionSession& submission = context().session.submission();
  if (!submission.hasExactText()) showExact(false);
  const bool sending =
      submission.state() == SubmissionSession::State::Sending || submission.state() == SubmissionSession::State::Saving;
  back().setEnabled(!sending);
  enableNext(submission.state() == SubmissionSession::State::Ready);
  m_toggle->setEnabled(submission.hasExactText());
  sayNext();
  sayFailure();
  if (next().isEnabled() && isVisible() && !m_toggle->hasFocus() && !m_exact->hasFocus()) next().setFocus();
  queueWhenShared();
  leaveWhenDone();
}

void ReviewPage::sayNext() {
  switch (context().session.submission().state()) {
    case SubmissionSession::State::Preparing:
      return next().setText(tr("Locking the code…"));
    case SubmissionSession::State::Sending:
      return next().setText(tr("Sending…"));
    case SubmissionSession::State::Idle:
    case SubmissionSession::State::Ready:
    case SubmissionSession::State::Received:
    case SubmissionSession::State::Failed:
    case SubmissionSession::State::Saving:
    case SubmissionSession::State::Waiting:
      return next().setText(tr("Send"));
  }
}

void ReviewPage::sayFailure() {
  const SubmissionSession& submission = context().session.submission();
  m_later->setVisible(submission.mayWait() && context().mode == Mode::Home);
  if (submission.state() != SubmissionSession::State::Failed) return m_notice->silence();
  m_notice->sayError(submission.error(), tr("Try again"));
  m_notice->action().setFocus();
  bringIntoSight(*m_notice);
}

// Long videos make a megabyte of text, laid out in a tenth of a second: only when somebody wants to see it.
void ReviewPage::showExact(bool show) {
  if (!show) m_exact->clear();
  if (show && m_exact->document()->isEmpty()) m_exact->setPlainText(context().session.submission().exactText());
  m_exact->setVisible(show);
  m_exact->setMinimumHeight(m_exact->fontMetrics().lineSpacing() * kExactLines);
  m_toggle->setText(show ? tr("Hide the exact text") : tr("Show the exact text"));
}

QString ReviewPage::declaration() const {
  return context().session.ageThen() == cases::AgeThen::Minor ? tr("the answer “I was under 18”")
                                                              : tr("the answer “I was 18 or older”");
}

QString ReviewPage::contents() const {
  if (isAddition()) return tr("The codes of %1, and the number of your case.").arg(files());
  return tr("The codes of %1, %2, the language of this window, and a new case number with its key.")
      .arg(files(), declaration());
}

QString ReviewPage::files() const {
  const FingerprintSession& codes = context().session.codes();
  const int photos = codes.sendableCount(MediaKind::Photo);
  const int videos = codes.sendableCount(MediaKind::Video);
  const QString photoWords = tr("%n photo(s)", nullptr, photos);
  const QString videoWords = tr("%n video(s)", nullptr, videos);
  if (videos == 0) return photoWords;
  return photos == 0 ? videoWords : listWords({photoWords, videoWords}, context().language.language());
}

void ReviewPage::retranslate() {
  setWords(tr("Check and send"), isAddition() ? tr("This is added to your case.") : QString());
  const ServiceLink* link = context().session.door().link();
  QString service;
  if (link != nullptr) {
    const cases::BilingualText& name = link->profile().name;
    service = QString::fromStdString(context().language.language() == cases::Language::Urdu ? name.urdu : name.english);
  }
  m_sentHeading->setText(tr("This is sent to: %1").arg(isolated(service)));
  m_sent->setText(contents());
  m_notSentHeading->setText(tr("This is not sent"));
  m_notSent->setText(
      tr("The picture or video, a small form of it, the file's name, your name, your telephone number."));
  m_private->setText(
      tr("A code is not your picture and not your video. It is still private, so it is locked so that only the service "
         "can open it."));
  m_limits->setText(tr(
      "Only services that take part can act, and each decides for itself. Copies on phones and in encrypted messages "
      "are not reached."));
  m_later->retranslate();
  m_exact->setAccessibleName(tr("The exact text that is sent"));
  showExact(!m_exact->isHidden());
  showState();
}

}  // namespace mahfooz::desktop
