#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/CodeRow.h"

#include <QtCore/QTimer>

#include <vector>

namespace mahfooz::desktop {

// The codes while they are made, and in plain words what became of each file.
class CodesPage : public PageFrame {
  Q_OBJECT

 public:
  explicit CodesPage(const PageContext& context);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] QWidget* makeOverall();
  void leaveBackwards();
  void showState();
  void showItem(int index);
  void showOverall();
  void fillRows();
  void addRows();
  void addGroup(const std::vector<int>& group);
  [[nodiscard]] CodeRow* makeRow(int index);
  void dropRows();
  void sayTitle();

  QWidget* m_working;
  QProgressBar* m_bar;
  Text* m_percent;
  Button* m_cancel;
  Text* m_stays;
  QVBoxLayout* m_rowColumn;
  std::vector<CodeRow*> m_rows;  // at the places of their items, in whichever group they stand; null until it is made
  std::vector<std::vector<int>> m_groups;
  std::size_t m_groupsShown = 0;
  QTimer m_more;  // the next rows
};

}  // namespace mahfooz::desktop
