#pragma once

#include "core/wire/Record.h"

#include <functional>

namespace mahfooz::wire {

// An answer, its long values first, record by record. May throw std::bad_alloc before the Answer itself is sent; then a
// Failure may still follow.
void sendAnswer(const MediaFingerprints& media, const std::function<void(const Record&)>& send);

}  // namespace mahfooz::wire
