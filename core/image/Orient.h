#pragma once

#include "core/image/Orientation.h"

#include <opencv2/core/mat.hpp>

namespace mahfooz::image {

// The picture as a viewer shows it. `stored` has 1 to 4 channels of 8 or 16 bits (16: a plane of a 10-bit video); for
// Normal the result shares its pixels.
// Its columns and rows are displayedSize({stored.cols, stored.rows}, orientation).
[[nodiscard]] cv::Mat oriented(const cv::Mat& stored, Orientation orientation);

}  // namespace mahfooz::image
