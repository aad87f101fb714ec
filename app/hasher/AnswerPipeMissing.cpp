#include "app/hasher/AnswerPipe.h"

namespace mahfooz::hasher {

void AnswerPipe::waitUntilRead() noexcept {}

}  // namespace mahfooz::hasher
