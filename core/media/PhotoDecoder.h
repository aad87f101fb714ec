#pragma once

#include "core/base/Result.h"
#include "core/image/Orientation.h"
#include "core/image/RowSink.h"

namespace mahfooz::media {

struct PhotoHeader {
  image::Size storedSize;                                       // within PhotoLimits.h
  image::PixelLayout layout = image::PixelLayout::Rgb8;         // with alpha where the file has any, used or not
  image::Orientation orientation = image::Orientation::Normal;  // what a viewer does to the stored picture
};

// One photo, opened and ready to be decoded once. A new format is a new implementation of this and a line in
// OpenPhoto.cpp. The bytes that it was opened on stay alive and unchanged as long as it does.
//
// Pixels are 8 bits a sample as the file stores them: no colour profile or gamma is applied, alpha is given as it is
// (AlphaSplit.h drops it or lays the picture on white), palettes are expanded, more than 8 bits become 8 by rounding,
// CMYK becomes RGB. Grey pictures stay grey.
class PhotoDecoder {
 public:
  PhotoDecoder() = default;
  PhotoDecoder(const PhotoDecoder&) = delete;
  PhotoDecoder& operator=(const PhotoDecoder&) = delete;
  virtual ~PhotoDecoder() = default;

  [[nodiscard]] virtual PhotoHeader header() const noexcept = 0;

  // Gives every row to the sink, in the order and form of RowSink.h. Call once. On an error the rows given so far
  // are worth nothing. Errors: FileCorrupt, FileTruncated, FileVariantUnsupported, PictureTooLarge (more memory than a
  // picture may take), HasherOutOfMemory. What the sink throws passes through, and so does std::bad_alloc.
  virtual Result<void> decodeInto(image::RowSink& sink) = 0;

  // Whether decodePart() needs the memory of a few rows only. Decoders that put the whole picture together cannot.
  [[nodiscard]] virtual bool canDecodeParts() const noexcept { return false; }

  // Reads the file anew from its start, up to the last row of the part, and gives the rows of the part alone, with the
  // pixels that decodeInto() gives. Only after decodeInto() has found the file to be whole, and where
  // canDecodeParts(); then as often as wanted. The same errors.
  virtual Result<void> decodePart(const image::Part& /*part*/, image::RowSink& /*sink*/) { return ErrorCode::Internal; }
};

}  // namespace mahfooz::media
