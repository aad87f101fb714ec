#pragma once

#include "app/desktop/model/EvidenceLog.h"

#include <QtCore/QString>

#include <vector>

namespace mahfooz::desktop {

// To whom a complaint is written.
enum class ComplaintTo { Nccia, TelecomAuthority, Platform };

// The notes as plain text. A user name and a link stand on lines of their own, without invisible marks around them:
// they are copied into forms.
[[nodiscard]] QString notesText(const std::vector<EvidenceNote>& notes);

// A letter to copy or print, with blanks for what the program does not know and must not ask. In the language that is
// switched on.
[[nodiscard]] QString complaintText(ComplaintTo to, const std::vector<EvidenceNote>& notes);

}  // namespace mahfooz::desktop
