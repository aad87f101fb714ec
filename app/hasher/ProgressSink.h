#pragma once

#include "app/hasher/ProgressListener.h"
#include "core/image/RowSink.h"

namespace mahfooz::hasher {

// Counts the rows on their way to another sink and tells how far they are.
class ProgressSink final : public image::RowSink {
 public:
  // `rows` rows are the way from one permille to the other.
  struct Stretch {
    int rows;
    int fromPermille;
    int toPermille;
  };

  ProgressSink(image::RowSink& next, Stretch stretch, const ProgressListener& listener)
      : m_next(next), m_stretch(stretch), m_listener(listener), m_told(stretch.fromPermille) {}

  void addRow(std::span<const std::uint8_t> samples) override;

 private:
  image::RowSink& m_next;
  Stretch m_stretch;
  const ProgressListener& m_listener;
  int m_rows = 0;
  int m_told;
};

}  // namespace mahfooz::hasher
