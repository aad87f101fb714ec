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
  void open(Page page);
  void back();  // nothing where there is no way back

  // Where Back leads from a page. Keep has none: what was sent is sent.
  [[nodiscard]] static std::optional<Page> pageBefore(Page page) noexcept;

  // The place on the road from Before (1) to Keep (kSteps); nothing for the pages beside it.
  static constexpr int kSteps = 6;
  [[nodiscard]] static std::optional<int> step(Page page) noexcept;

 Q_SIGNALS:
  void changed(mahfooz::desktop::Page page);

 private:
  Page m_current = Page::Welcome;
};

}  // namespace mahfooz::desktop
