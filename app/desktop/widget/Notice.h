#pragma once

#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/Text.h"
#include "core/base/ErrorCode.h"

#include <QtWidgets/QFrame>

namespace mahfooz::desktop {

enum class NoticeTone { Info, Warning, Error };

// Something that the person should know now: what happened, what to do, and perhaps the button that does it. Hidden
// while there is nothing.
class Notice : public QFrame {
  Q_OBJECT

 public:
  explicit Notice(QWidget* parent = nullptr);
  void say(NoticeTone tone, const QString& title, const QString& advice, const QString& action = {});
  void sayError(ErrorCode code, const QString& action = {});
  void silence() { hide(); }

  [[nodiscard]] Button& action() { return *m_action; }

 private:
  IconLabel* m_icon;
  Text* m_title;
  Text* m_advice;
  Button* m_action;
};

}  // namespace mahfooz::desktop
