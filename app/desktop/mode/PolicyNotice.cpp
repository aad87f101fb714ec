#include "app/desktop/mode/PolicyNotice.h"

#include "app/desktop/look/Fonts.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/Text.h"

#include <QtGui/QIcon>

namespace mahfooz::desktop {

namespace {

constexpr int kWidth = 620;

Card* makeCard(Qt::LayoutDirection direction, const QString& why, const QString& advice) {
  auto* card = new Card("card");
  card->setLayoutDirection(direction);
  for (const auto& [role, words] : {std::pair("heading", why), std::pair("body", advice)}) {
    auto* line = new Text(role);
    line->setText(words);
    line->setProperty("speaks", direction == Qt::RightToLeft ? QStringLiteral("ur") : QStringLiteral("en"));
    card->content().addWidget(line);
  }
  return card;
}

}  // namespace

PolicyNotice::PolicyNotice(const BothWords& why, const BothWords& advice, QWidget* parent) : QDialog(parent) {
  setWindowTitle(QStringLiteral("Mahfooz · محفوظ"));
  setWindowIcon(QIcon(QStringLiteral(":/icons/mahfooz.svg")));
  setMinimumWidth(kWidth);
  auto* close = new Button("primary");
  close->setText(QStringLiteral("بند کریں · Close"));
  connect(close, &Button::clicked, this, &QDialog::accept);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 24, 24, 24);
  column->setSpacing(14);
  column->addWidget(makeCard(Qt::RightToLeft, why.urdu, advice.urdu));
  column->addWidget(makeCard(Qt::LeftToRight, why.english, advice.english));
  column->addWidget(close, 0, Qt::AlignCenter);
}

}  // namespace mahfooz::desktop
