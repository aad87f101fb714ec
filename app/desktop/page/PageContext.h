#pragma once

#include "app/desktop/model/CaseSession.h"
#include "app/desktop/model/LanguageSwitch.h"
#include "app/desktop/model/Mode.h"
#include "app/desktop/model/PageFlow.h"
#include "app/desktop/model/Places.h"

namespace mahfooz::desktop {

// What every page may read and ask. Outlives the pages.
struct PageContext {
  CaseSession& session;
  PageFlow& flow;
  LanguageSwitch& language;
  Mode mode = Mode::Home;
  PlacesSource places = {};  // not at home, where files are chosen in a dialog
};

}  // namespace mahfooz::desktop
