#pragma once

#include "core/base/Fingerprint.h"
#include "core/hash/Md5.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::hasher {

// MD5 of a file, made while the file is decoded: what the decoder has read lately is still in memory, and what both
// have read can be given back (InputMap.h).
class FileDigest {
 public:
  explicit FileDigest(std::span<const std::uint8_t> untrustedBytes) noexcept
      : m_rest(untrustedBytes), m_sizeBytes(untrustedBytes.size()) {}

  // Reads on up to this share of the file, if it is not there yet.
  void follow(int permille) noexcept;

  // Reads the rest. Call once.
  [[nodiscard]] Fingerprint finish();

 private:
  hash::Md5 m_md5;
  std::span<const std::uint8_t> m_rest;
  std::size_t m_sizeBytes;
};

}  // namespace mahfooz::hasher
