#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::media {

// Takes the stations' names (the service description table, ETSI EN 300 468, 5.2.3) out of a transport stream by
// calling their packets empty ones. FFmpeg would convert the names by iconv, which loads a table from a file for each
// character set: the hasher's lock-down forbids it, and nobody wants the names.
//
// `bytes` is what was read from `offset` in `file`, a transport stream; it is changed.
void hideServiceNames(std::span<const std::uint8_t> file, std::size_t offset, std::span<std::uint8_t> bytes) noexcept;

}  // namespace mahfooz::media
