#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/page/PlacesList.h"
#include "app/desktop/widget/DropArea.h"
#include "app/desktop/widget/Notice.h"
#include "app/desktop/window/FilePicker.h"

namespace mahfooz::desktop {

// The files of the case: a button with a dialog, a place to drop them, and a list without pictures. At a helpdesk and a
// kiosk the page itself becomes a list of places and files (PlacesList), and nothing can be dropped.
class ChoosePage : public PageFrame {
  Q_OBJECT

 public:
  explicit ChoosePage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] DropArea* makeDropArea();
  void makePlaces();
  void goOn();
  void goBack();
  void pick(bool isPicking);
  void sayNext();
  void offer(const QStringList& paths);
  void listFiles();
  [[nodiscard]] QString lead() const;
  void sayOutcome(const PickedFiles::Outcome& outcome);

  FilePicker* m_picker;
  DropArea* m_drop;
  PlacesList* m_places = nullptr;  // not at home
  bool m_isPicking = false;
  Button* m_choose;
  Text* m_dropWords;
  Text* m_limits;
  Notice* m_notice;
  QVBoxLayout* m_rows;
};

}  // namespace mahfooz::desktop
