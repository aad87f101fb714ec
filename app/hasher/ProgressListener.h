#pragma once

#include <functional>

namespace mahfooz::hasher {

// Hears of growing numbers up to 1000.
using ProgressListener = std::function<void(int permille)>;

}  // namespace mahfooz::hasher
