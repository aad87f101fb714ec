#pragma once

#include "app/desktop/model/Policy.h"
#include "app/desktop/words/BothWords.h"

namespace mahfooz::desktop {

// Why the program does not start, in both languages: nobody has chosen one yet, and who reads it may be the
// administrator or a counselor. Names the key, never the file.
[[nodiscard]] BothWords policyFaultWords(const PolicyFault& fault);

// What to do about it.
[[nodiscard]] BothWords policyFaultAdvice();

}  // namespace mahfooz::desktop
