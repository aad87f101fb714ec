#pragma once

#include "app/desktop/model/Licences.h"
#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/ExactText.h"

namespace mahfooz::desktop {

// The full text of one work's licences, left to right.
class LicencePage : public PageFrame {
  Q_OBJECT

 public:
  explicit LicencePage(const PageContext& context);
  void setComponent(const Component& component);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  Component m_component;
  ExactText* m_text;
};

}  // namespace mahfooz::desktop
