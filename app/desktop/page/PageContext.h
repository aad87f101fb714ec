#pragma once

#include "app/desktop/model/CaseSession.h"
#include "app/desktop/model/LanguageSwitch.h"
#include "app/desktop/model/PageFlow.h"

namespace mahfooz::desktop {

// What every page may read and ask. Outlives the pages.
struct PageContext {
  CaseSession& session;
  PageFlow& flow;
  LanguageSwitch& language;
};

}  // namespace mahfooz::desktop
