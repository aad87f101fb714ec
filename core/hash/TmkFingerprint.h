#pragma once

#include "core/hash/TmkShape.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace mahfooz::hash {

// A TMK+PDQF fingerprint: how a video's pictures and their order feel, in a quarter of a megabyte whatever its length.
class TmkFingerprint {
 public:
  // The reference's file format: header, average, cosines, sines; little endian.
  static constexpr std::size_t kFileBytes = 263'344;

  struct Content {
    std::int32_t pictures = 0;
    TmkFeature average{};
    TmkWaves cosines{};
    TmkWaves sines{};
  };

  explicit TmkFingerprint(std::unique_ptr<const Content> content) noexcept : m_content(std::move(content)) {}

  // Nothing unless it is exactly such a file of 15 pictures a second with the periods and coefficients of TmkShape.h
  // and finite numbers.
  [[nodiscard]] static std::optional<TmkFingerprint> fromFile(std::span<const std::uint8_t> untrustedBytes);
  [[nodiscard]] std::vector<std::uint8_t> toFile() const;

  [[nodiscard]] const Content& content() const noexcept { return *m_content; }

 private:
  std::unique_ptr<const Content> m_content;
};

}  // namespace mahfooz::hash
