#pragma once

#include "app/desktop/model/Licences.h"
#include "app/desktop/page/PageFrame.h"

namespace mahfooz::desktop {

// What the program is made of, and under which licences; a press shows the full text.
class LicencesPage : public PageFrame {
  Q_OBJECT

 public:
  explicit LicencesPage(const PageContext& context);

 Q_SIGNALS:
  void textAsked(const mahfooz::desktop::Component& component);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  QWidget* m_list = nullptr;
};

}  // namespace mahfooz::desktop
