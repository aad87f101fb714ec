#pragma once

#include "app/desktop/look/Icon.h"
#include "app/desktop/widget/ButtonKeys.h"

#include <QtWidgets/QPushButton>

#include <optional>

namespace mahfooz::desktop {

constexpr int kTargetHeight = 48;  // pixels; for a finger (WCAG 2.2, 2.5.8 asks for 24)

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
  void showKeys(bool show);  // they work all the same: where there is no room for them beside large words

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void draw();
  [[nodiscard]] QString cap() const { return m_showsKeys ? m_keys.shown() : QString(); }

  std::optional<IconName> m_icon;
  ButtonKeys m_keys{*this};
  bool m_showsKeys = true;
};

}  // namespace mahfooz::desktop
