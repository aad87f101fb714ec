#include "app/desktop/window/LookStrip.h"

#include "app/desktop/words/Isolated.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

namespace {

constexpr std::array kShades = {Shade::Light, Shade::Dark, Shade::Contrast};

QWidget* makeGroup(Text* caption) {
  auto* group = new QWidget;
  auto* row = new QHBoxLayout(group);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  caption->setWordWrap(false);
  row->addWidget(caption);
  return group;
}

}  // namespace

LookStrip::LookStrip(Appearance& appearance, QWidget* parent)
    : QFrame(parent),
      m_appearance(appearance),
      m_both(new Row(16)),
      m_sizeCaption(new Text("small")),
      m_colourCaption(new Text("small")) {
  setProperty("role", QStringLiteral("strip"));
  QWidget* sizes = makeGroup(m_sizeCaption);
  for (std::size_t i = 0; i < m_sizes.size(); ++i) {
    m_sizes[i] = makeChoice(sizes);
    m_sizes[i]->setText(isolatedLtr(QStringLiteral("%1%").arg(Appearance::kTextPercents[i])));
    connect(m_sizes[i], &Button::clicked, this,
            [this, i] { m_appearance.chooseTextPercent(Appearance::kTextPercents[i]); });
  }
  QWidget* colours = makeGroup(m_colourCaption);
  for (std::size_t i = 0; i < m_colours.size(); ++i) {
    m_colours[i] = makeChoice(colours);
    connect(m_colours[i], &Button::clicked, this, [this, i] { m_appearance.chooseShade(kShades[i]); });
  }
  m_both->add(sizes);
  m_both->addSpace();
  m_both->add(colours);
  auto* column = new QHBoxLayout(this);
  column->setContentsMargins(28, 6, 28, 6);
  column->addWidget(m_both);
  connect(&appearance, &Appearance::changed, this, &LookStrip::showChoice);
  retranslate();
}

Button* LookStrip::makeChoice(QWidget* group) {
  auto* choice = new Button("choose");
  choice->setCheckable(true);
  choice->setAutoExclusive(true);
  group->layout()->addWidget(choice);
  return choice;
}

void LookStrip::showChoice() {
  for (std::size_t i = 0; i < m_sizes.size(); ++i)
    m_sizes[i]->setChecked(Appearance::kTextPercents[i] == m_appearance.textPercent());
  for (std::size_t i = 0; i < m_colours.size(); ++i)
    m_colours[i]->setChecked(kShades[i] == m_appearance.shade());
}

void LookStrip::retranslate() {
  m_sizeCaption->setText(tr("Text"));
  m_colourCaption->setText(tr("Colours"));
  m_colours[0]->setText(tr("Light"));
  m_colours[1]->setText(tr("Dark"));
  m_colours[2]->setText(tr("High contrast"));
  for (std::size_t i = 0; i < m_sizes.size(); ++i)
    m_sizes[i]->setAccessibleName(tr("Text size %1").arg(m_sizes[i]->text()));
  showChoice();
}

}  // namespace mahfooz::desktop
