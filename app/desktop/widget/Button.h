#pragma once

#include "app/desktop/look/Icon.h"

#include <QtWidgets/QPushButton>

#include <optional>

namespace mahfooz::desktop {

// A button in one of the style sheet's roles: "primary", "large", "secondary", "quiet", "exit". Enter and Space press
// it.
class Button : public QPushButton {
  Q_OBJECT

 public:
  explicit Button(const char* role, QWidget* parent = nullptr);
  Button(const char* role, IconName icon, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void draw();

  std::optional<IconName> m_icon;
};

}  // namespace mahfooz::desktop
