#pragma once

#include "core/case/Submission.h"

#include <QtCore/QString>

#include <vector>

namespace mahfooz::desktop {

// A work that this program is made of, or stands on.
struct Component {
  QString name;
  QString use;  // for what, in a person's language
  QString copyright;
  QString licence;  // SPDX: "IJG AND BSD-3-Clause AND Zlib"
};

// This program first, then those of resources/licences/components.json.
[[nodiscard]] std::vector<Component> embeddedComponents(cases::Language language);

// The full text of every licence in an SPDX expression, with the copyright above.
[[nodiscard]] QString licenceText(const Component& component);

}  // namespace mahfooz::desktop
