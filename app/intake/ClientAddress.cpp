#include "app/intake/ClientAddress.h"

#include <algorithm>

namespace mahfooz::intake {

namespace {

constexpr std::array<std::uint8_t, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

bool isVersion4(const ClientAddress& address) noexcept {
  return std::equal(kMapped.begin(), kMapped.end(), address.begin());
}

}  // namespace

bool isLoopback(const ClientAddress& address) noexcept {
  constexpr ClientAddress kOne{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  return isVersion4(address) ? address[12] == 127 : address == kOne;
}

ClientAddress subscriberPart(const ClientAddress& address) noexcept {
  ClientAddress part = address;
  if (!isVersion4(address)) std::fill(part.begin() + 8, part.end(), std::uint8_t{0});
  return part;
}

}  // namespace mahfooz::intake
