#pragma once

#include "app/desktop/model/HelpArticles.h"
#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/page/PageFrame.h"

namespace mahfooz::desktop {

// One article of Help and advice.
class ArticlePage : public PageFrame {
  Q_OBJECT

 public:
  explicit ArticlePage(const PageContext& context);
  void setArticle(const HelpArticle& article);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  void write();
  void addBlock(const HelpBlock& block, int step);
  void addParticipants();
  void addLine(const QString& mark, const QString& words);

  HelpArticle m_article;
  QWidget* m_text = nullptr;
  QVBoxLayout* m_column = nullptr;
};

}  // namespace mahfooz::desktop
