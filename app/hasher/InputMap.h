#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::hasher {

// The file to be fingerprinted: standard input, mapped read-only into memory. It stays mapped until the process ends.
// If somebody shortens the file meanwhile, reading beyond its new end kills the process; the parent sees a crash.
class InputMap {
 public:
  // Closes standard input when it is mapped: from then on no descriptor of the file is left.
  // Errors: FileNotRegular, FileEmpty, FileTooLarge (more than maxBytes), FileUnreadable.
  [[nodiscard]] static Result<InputMap> takeStandardInput(std::size_t maxBytes);

  [[nodiscard]] std::span<const std::uint8_t> untrustedBytes() const noexcept { return m_untrustedBytes; }

  // Gives the memory back that the file takes up by having been read. It stays readable: the system brings it again,
  // from its cache if it still has it.
  void giveBack() const noexcept;

 private:
  explicit InputMap(std::span<const std::uint8_t> untrustedBytes) noexcept : m_untrustedBytes(untrustedBytes) {}

  std::span<const std::uint8_t> m_untrustedBytes;
};

}  // namespace mahfooz::hasher
