#include "app/desktop/page/AboutPage.h"

#include "app/desktop/words/Isolated.h"
#include "core/update/UpdateSource.h"

namespace mahfooz::desktop {

AboutPage::AboutPage(const PageContext& context)
    : PageFrame(Page::About, context),
      m_version(new Text("heading")),
      m_free(new Text("body")),
      m_licences(new Button("secondary", IconName::File)),
      m_updates(new UpdatesCard(context.updates)) {
  body().addWidget(makeProgram());
  body().addSpacing(10);
  body().addWidget(m_updates);
  body().addStretch(1);
  next().hide();
  connect(m_licences, &Button::clicked, this, [this] { this->context().flow.open(Page::Licences); });
  retranslate();
}

QWidget* AboutPage::makeProgram() {
  auto* card = new Card("card");
  card->content().setSpacing(12);
  card->content().addWidget(m_version);
  card->content().addWidget(m_free);
  card->content().addWidget(m_licences, 0, Qt::AlignLeading);
  return card;
}

void AboutPage::enter() {
  back().setFocus();
  scrollToTop();
}

void AboutPage::forget() {
  m_updates->forget();
}

void AboutPage::retranslate() {
  setWords(tr("About this program"), {});
  m_version->setText(
      tr("Mahfooz, version %1").arg(isolatedLtr(QString::fromStdString(release::versionText(update::thisVersion())))));
  m_free->setText(tr("It is free. Everybody may use it, read how it is made, change it and pass it on, under the GNU "
                     "General Public License. It comes without any warranty."));
  m_licences->setText(tr("Licences"));
  m_updates->retranslate();
}

}  // namespace mahfooz::desktop
