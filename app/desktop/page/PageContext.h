#pragma once

#include "app/desktop/model/Appearance.h"
#include "app/desktop/model/CaseSession.h"
#include "app/desktop/model/EvidenceLog.h"
#include "app/desktop/model/LanguageSwitch.h"
#include "app/desktop/model/Mode.h"
#include "app/desktop/model/PageFlow.h"
#include "app/desktop/model/Places.h"
#include "app/desktop/model/Policy.h"
#include "app/desktop/model/Updates.h"
#include "app/desktop/model/WaitingCases.h"

namespace mahfooz::desktop {

// What every page may read and ask. Outlives the pages.
struct PageContext {
  CaseSession& session;
  PageFlow& flow;
  LanguageSwitch& language;
  Appearance& appearance;
  WaitingCases& waiting;
  EvidenceLog& notes;
  Updates& updates;
  Mode mode = Mode::Home;
  PlacesSource places = {};  // not at home, where files are chosen in a dialog
  PaperAllowance paper = {};
};

}  // namespace mahfooz::desktop
