#include "core/submit/PrivateFile.h"

namespace mahfooz::submit {

// Nothing is written where it is not known how to keep others from reading it.
Result<void> writePrivateFile(const QString&, std::string_view, Existing) {
  return ErrorCode::OutputFailed;
}

}  // namespace mahfooz::submit
