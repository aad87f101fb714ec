#pragma once

#include "app/desktop/model/PickedFiles.h"

#include <QtWidgets/QFrame>

namespace mahfooz::desktop {

// One chosen file: its name, photo or video as far as the name tells, its size, and a button that takes it off the
// list. No picture of it.
class FileRow : public QFrame {
  Q_OBJECT

 public:
  // place: from 1, for "Photo 1" where names are hidden.
  FileRow(const PickedFile& file, int place, QWidget* parent = nullptr);

 Q_SIGNALS:
  void removeAsked();
};

}  // namespace mahfooz::desktop
