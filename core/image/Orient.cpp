#include "core/image/Orient.h"

#include "core/base/Check.h"

#include <opencv2/core.hpp>

namespace mahfooz::image {

namespace {

// The codes of cv::flip, which has no names for them.
constexpr int kFlipTopBottom = 0;
constexpr int kFlipLeftRight = 1;

cv::Mat flipped(const cv::Mat& stored, int code) {
  cv::Mat result;
  cv::flip(stored, result, code);
  return result;
}

cv::Mat rotated(const cv::Mat& stored, cv::RotateFlags turn) {
  cv::Mat result;
  cv::rotate(stored, result, turn);
  return result;
}

cv::Mat transposed(const cv::Mat& stored) {
  cv::Mat result;
  cv::transpose(stored, result);
  return result;
}

}  // namespace

cv::Mat oriented(const cv::Mat& stored, Orientation orientation) {
  check(stored.channels() <= 4 && (stored.depth() == CV_8U || stored.depth() == CV_16U));
  switch (orientation) {
    case Orientation::Normal:
      return stored;
    case Orientation::MirrorHorizontal:
      return flipped(stored, kFlipLeftRight);
    case Orientation::Rotate180:
      return rotated(stored, cv::ROTATE_180);
    case Orientation::MirrorVertical:
      return flipped(stored, kFlipTopBottom);
    case Orientation::Transpose:
      return transposed(stored);
    case Orientation::Rotate90:
      return rotated(stored, cv::ROTATE_90_CLOCKWISE);
    case Orientation::Transverse:
      return transposed(rotated(stored, cv::ROTATE_180));
    case Orientation::Rotate270:
      return rotated(stored, cv::ROTATE_90_COUNTERCLOCKWISE);
  }
  check(false);
  return stored;
}

}  // namespace mahfooz::image
