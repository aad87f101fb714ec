#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/page/PaperActions.h"
#include "app/desktop/widget/Field.h"
#include "app/desktop/widget/Notice.h"

namespace mahfooz::desktop {

// What happened, written down for a complaint: day, place, user name, link, and in one's own words.
class NotesPage : public PageFrame {
  Q_OBJECT

 public:
  explicit NotesPage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] QWidget* makeForm();
  void addNote();
  void clearForm();
  void listNotes();
  [[nodiscard]] QWidget* makeRow(std::size_t place);

  Field* m_day;
  Field* m_place;
  Field* m_user;
  Field* m_link;
  Field* m_words;
  Button* m_add;
  QVBoxLayout* m_rows;
  PaperActions* m_actions;
};

}  // namespace mahfooz::desktop
