#pragma once

#include "app/desktop/model/Policy.h"
#include "app/desktop/paper/PaperOutput.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"
#include "app/desktop/window/FileSaver.h"

#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// Two buttons, Save and Print, where they are allowed, and beside them what came of it. What is saved and printed is
// the heir's business.
class SavePrintActions : public QWidget {
  Q_OBJECT

 public:
  SavePrintActions(PaperAllowance allowed, QWidget* parent);
  virtual void retranslate() = 0;
  void forget();  // what came of it

 protected:
  struct File {
    QByteArray content;
    QString savedWords;  // said when it is on the disk
  };

  virtual void askWhere(FileSaver& saver) = 0;
  [[nodiscard]] virtual File fileOf(const QString& suffix) const = 0;  // of a kind that askWhere() offered
  [[nodiscard]] virtual PaintPages pages() const = 0;

  void setWords(const QString& save, const QString& print);

 private:
  void save(const QString& path);
  void print();

  FileSaver* m_saver;
  Button* m_save;
  Button* m_print;
  Text* m_outcome;
};

}  // namespace mahfooz::desktop
