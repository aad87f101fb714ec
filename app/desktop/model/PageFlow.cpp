#include "app/desktop/model/PageFlow.h"

#include <algorithm>
#include <array>
#include <span>

namespace mahfooz::desktop {

namespace {

constexpr std::array kNewCase = {Page::Before, Page::Who, Page::Choose, Page::Codes, Page::Review, Page::Keep};
constexpr std::array kAddToCase = {Page::Choose, Page::Codes, Page::Review};

std::span<const Page> pagesOf(Road road) noexcept {
  if (road == Road::AddToCase) return kAddToCase;
  return kNewCase;
}

}  // namespace

void PageFlow::open(Page page) {
  if (page == m_current) return;
  if (page == Page::Welcome) m_road = Road::NewCase;
  m_current = page;
  Q_EMIT changed(page);
}

void PageFlow::back() {
  if (const auto page = pageBefore(m_current)) open(*page);
}

void PageFlow::addToCase() {
  m_road = Road::AddToCase;
  open(Page::Choose);
}

std::optional<Page> PageFlow::pageBefore(Page page) const noexcept {
  switch (page) {
    case Page::Welcome:
    case Page::Keep:
      return std::nullopt;
    case Page::Before:
    case Page::MyCase:
    case Page::Help:
      return Page::Welcome;
    case Page::Who:
      return Page::Before;
    case Page::Choose:
      return m_road == Road::AddToCase ? Page::MyCase : Page::Who;
    case Page::Elsewhere:
      return Page::Who;
    case Page::Codes:
      return Page::Choose;
    case Page::Review:
      return Page::Codes;
    case Page::TakeBack:
      return Page::MyCase;
    case Page::Article:
    case Page::Helplines:
    case Page::Notes:
    case Page::About:
      return Page::Help;
    case Page::Licences:
      return Page::About;
    case Page::Licence:
      return Page::Licences;
    case Page::Letter:
      return Page::Notes;
  }
  return std::nullopt;
}

std::optional<int> PageFlow::step(Page page) const noexcept {
  const auto pages = pagesOf(m_road);
  const auto place = std::ranges::find(pages, page);
  if (place == pages.end()) return std::nullopt;
  return static_cast<int>(place - pages.begin()) + 1;
}

int PageFlow::steps() const noexcept {
  return static_cast<int>(pagesOf(m_road).size());
}

}  // namespace mahfooz::desktop
