#pragma once

#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/page/PageFrame.h"

namespace mahfooz::desktop {

// The kind "not here, but there": why this is not the place, and who can help instead.
class ElsewherePage : public PageFrame {
  Q_OBJECT

 public:
  explicit ElsewherePage(const PageContext& context);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  void sayReason();
  void listContacts();
  [[nodiscard]] HelpDirectory::Audience audience() const;

  HelpDirectory m_directory;
  QWidget* m_contacts = nullptr;
};

}  // namespace mahfooz::desktop
