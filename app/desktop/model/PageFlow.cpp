#include "app/desktop/model/PageFlow.h"

namespace mahfooz::desktop {

void PageFlow::open(Page page) {
  if (page == m_current) return;
  m_current = page;
  Q_EMIT changed(page);
}

void PageFlow::back() {
  if (const auto page = pageBefore(m_current)) open(*page);
}

std::optional<Page> PageFlow::pageBefore(Page page) noexcept {
  switch (page) {
    case Page::Welcome:
    case Page::Keep:
      return std::nullopt;
    case Page::Before:
    case Page::MyCase:
      return Page::Welcome;
    case Page::Who:
      return Page::Before;
    case Page::Choose:
    case Page::Elsewhere:
      return Page::Who;
    case Page::Codes:
      return Page::Choose;
    case Page::Review:
      return Page::Codes;
  }
  return std::nullopt;
}

std::optional<int> PageFlow::step(Page page) noexcept {
  switch (page) {
    case Page::Before:
      return 1;
    case Page::Who:
      return 2;
    case Page::Choose:
      return 3;
    case Page::Codes:
      return 4;
    case Page::Review:
      return 5;
    case Page::Keep:
      return kSteps;
    case Page::Welcome:
    case Page::Elsewhere:
    case Page::MyCase:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace mahfooz::desktop
