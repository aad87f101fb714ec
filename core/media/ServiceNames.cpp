#include "core/media/ServiceNames.h"

namespace mahfooz::media {

namespace {

// ISO/IEC 13818-1, 2.4.3.2: after the sync byte, 13 bits of packet identifier in two bytes.
constexpr std::uint8_t kIdentifierBits = 0x1F;
constexpr unsigned kServiceDescription = 0x0011;

// Packets of 192 bytes have four bytes of time before the sync byte (Blu-ray, AVCHD).
struct Packets {
  std::size_t length = 188;
  std::size_t first = 0;
};

Packets packetsOf(std::span<const std::uint8_t> file) noexcept {
  const bool isPlain = file.size() > 188 && file[0] == 0x47 && file[188] == 0x47;
  return isPlain ? Packets{} : Packets{.length = 192, .first = 4};
}

bool isServiceDescription(std::span<const std::uint8_t> header) noexcept {
  return (header[1] & kIdentifierBits) * 256U + header[2] == kServiceDescription;
}

}  // namespace

void hideServiceNames(std::span<const std::uint8_t> file, std::size_t offset, std::span<std::uint8_t> bytes) noexcept {
  constexpr std::size_t kHeader = 3;
  const Packets packets = packetsOf(file);
  const std::size_t end = offset + bytes.size();
  std::size_t packet = packets.first;
  if (offset > packet + packets.length) packet += (offset - packet) / packets.length * packets.length;
  for (; packet + kHeader <= file.size() && packet < end; packet += packets.length) {
    if (!isServiceDescription(file.subspan(packet, kHeader))) continue;
    for (std::size_t at = packet + 1; at < packet + kHeader; ++at)
      if (at >= offset && at < end) bytes[at - offset] = 0xFF;  // all 13 bits set: an empty packet
  }
}

}  // namespace mahfooz::media
