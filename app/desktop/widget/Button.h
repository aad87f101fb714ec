#pragma once

#include "app/desktop/look/Icon.h"
#include "app/desktop/widget/ButtonKeys.h"

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

  // Keys that do the same, written beside the words. Empty: none.
  void setKeys(const QList<QKeySequence>& keys, const QString& shown);
  [[nodiscard]] const QString& shownKeys() const noexcept { return m_keys.shown(); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void draw();

  std::optional<IconName> m_icon;
  ButtonKeys m_keys{*this};
};

}  // namespace mahfooz::desktop
