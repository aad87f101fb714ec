#pragma once

#include "app/desktop/model/HelpArticles.h"
#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/ChoiceCard.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace mahfooz::desktop {

// Help and advice: whom to call, a place for notes, and the articles, with a search over all their words and over the
// directory of helplines. A kiosk has nothing to write words with, so there neither notes nor search.
class HelpPage : public PageFrame {
  Q_OBJECT

 public:
  explicit HelpPage(const PageContext& context);
  void forget() override;

 Q_SIGNALS:
  void articleAsked(const mahfooz::desktop::HelpArticle& article);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  void makeSearch();
  void list();
  void listContacts();
  void listPlaces();
  void listArticles();
  void addPlace(IconName icon, const QString& words, const QString& more, Page page, bool always = false);
  void addCard(ChoiceCard* card);
  [[nodiscard]] QString sought() const { return m_search == nullptr ? QString() : m_search->text(); }

  HelpDirectory m_directory;
  std::vector<HelpArticle> m_articles;
  QLineEdit* m_search = nullptr;   // not at a kiosk
  Button* m_goToSearch = nullptr;  // at a helpdesk only, for its key
  Text* m_nothing;
  QVBoxLayout* m_contacts;
  QGridLayout* m_cards;
};

}  // namespace mahfooz::desktop
