#pragma once

#include "app/desktop/model/Page.h"

#include <QtCore/QObject>

#include <optional>

namespace mahfooz::desktop {

// Which page is open and where Back leads. Knows nothing of windows; a page asks, the window follows changed().
class PageFlow : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] Page current() const noexcept { return m_current; }
  void open(Page page);  // Welcome is where a new case begins
  void back();           // nothing where there is no way back

  [[nodiscard]] Road road() const noexcept { return m_road; }
  void addToCase();  // opens Choose, on the road that leads back to My case

  // Where Back leads from a page. Keep has none: what was sent is sent.
  [[nodiscard]] std::optional<Page> pageBefore(Page page) const noexcept;

  // The place on the road, from 1 to steps(); nothing for the pages beside it.
  [[nodiscard]] std::optional<int> step(Page page) const noexcept;
  [[nodiscard]] int steps() const noexcept;

 Q_SIGNALS:
  void changed(mahfooz::desktop::Page page);

 private:
  Page m_current = Page::Welcome;
  Road m_road = Road::NewCase;
};

}  // namespace mahfooz::desktop
