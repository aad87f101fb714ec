#include "app/desktop/page/WaitingLine.h"

#include "app/desktop/widget/IconLabel.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

WaitingLine::WaitingLine(WaitingCases& waiting, QWidget* parent)
    : Card("card", parent),
      m_waiting(waiting),
      m_words(new Text("muted")),
      m_delete(new Button("quiet")),
      m_keep(new Button("secondary")) {
  auto* row = new QHBoxLayout;
  row->setSpacing(14);
  row->addWidget(new IconLabel(IconName::Lock, IconTone::Muted, 24));
  row->addWidget(m_words, 1);
  row->addWidget(m_keep);
  row->addWidget(m_delete);
  content().setContentsMargins(20, 4, 12, 4);
  content().addLayout(row);
  connect(m_delete, &Button::clicked, this, [this] {
    if (!m_asks) return ask(true);
    ask(false);
    m_waiting.clear();
  });
  connect(m_keep, &Button::clicked, this, [this] { ask(false); });
  connect(&waiting, &WaitingCases::changed, this, &WaitingLine::retranslate);
  retranslate();
}

void WaitingLine::forget() {
  ask(false);
}

void WaitingLine::ask(bool ask) {
  m_asks = ask;
  retranslate();
  if (ask) m_keep->setFocus();
}

void WaitingLine::retranslate() {
  setVisible(m_waiting.waiting() + m_waiting.refused() > 0);
  m_keep->setVisible(m_asks);
  m_keep->setText(tr("Keep it"));
  m_delete->setText(m_asks ? tr("Delete it") : tr("Delete unsent"));
  m_words->setText(words());
}

QString WaitingLine::words() const {
  if (m_asks) return tr("Delete it? It is then never sent, and its case number is of no use.");
  QStringList sentences;
  if (m_waiting.waiting() > 0)
    sentences.append(tr("%n locked case(s) waiting to be sent.", nullptr, m_waiting.waiting()));
  if (m_waiting.refused() > 0)
    sentences.append(tr("%n case(s) not accepted by the service.", nullptr, m_waiting.refused()));
  return sentences.join(QLatin1Char(' '));
}

}  // namespace mahfooz::desktop
