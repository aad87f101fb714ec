#include "app/desktop/widget/FileName.h"

#include "app/desktop/words/Isolated.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace mahfooz::desktop {

FileName::FileName(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FileName::setName(const QString& name) {
  m_name = name;
  setText(isolated(name));
}

QSize FileName::minimumSizeHint() const {
  constexpr int kNastaliqLine = 40;  // an Urdu name in a Latin line still shows its tall letters
  return {fontMetrics().averageCharWidth() * 8, std::max(fontMetrics().height(), kNastaliqLine)};
}

void FileName::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QString shown = isolated(fontMetrics().elidedText(m_name, Qt::ElideMiddle, width()));
  const auto alignment = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
  style()->drawItemText(&painter, rect(), alignment | Qt::AlignVCenter | Qt::TextSingleLine, palette(), isEnabled(),
                        shown, foregroundRole());
}

}  // namespace mahfooz::desktop
