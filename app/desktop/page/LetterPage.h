#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/page/PaperActions.h"
#include "app/desktop/words/ComplaintWords.h"

#include <QtWidgets/QPlainTextEdit>

#include <array>

namespace mahfooz::desktop {

// A complaint made of the notes, to be filled in, copied, saved or printed.
class LetterPage : public PageFrame {
  Q_OBJECT

 public:
  explicit LetterPage(const PageContext& context);
  void forget() override;

 Q_SIGNALS:
  void copyAsked(const QString& text);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  void write(ComplaintTo to);

  std::array<Button*, 3> m_to;
  QPlainTextEdit* m_letter;
  PaperActions* m_actions;
  ComplaintTo m_chosen = ComplaintTo::Nccia;
};

}  // namespace mahfooz::desktop
