#include "app/desktop/widget/FileRow.h"

#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/FileName.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/Text.h"
#include "app/desktop/words/FileTitle.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/MediaWords.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

FileRow::FileRow(const PickedFile& file, int place, QWidget* parent) : QFrame(parent) {
  setProperty("role", QStringLiteral("card"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 4, 10, 4);
  row->setSpacing(14);
  auto* name = new FileName;
  const QString title = fileTitle(file.name, file.kind, place);
  name->setName(title);
  auto* more = new Text("small");
  more->setText(fileFacts(file.kind, 0, file.sizeBytes));
  more->setWordWrap(false);
  auto* remove = new Button("quiet", IconName::Cross);
  remove->setText(tr("Remove"));
  remove->setAccessibleName(tr("Remove %1").arg(isolated(title)));
  connect(remove, &Button::clicked, this, &FileRow::removeAsked);
  row->addWidget(new IconLabel(iconOf(file.kind), IconTone::Accent, 26));
  row->addWidget(name, 1);
  row->addWidget(more);
  row->addWidget(remove);
}

}  // namespace mahfooz::desktop
