#include "core/case/ServiceAddress.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumHostBytes = 253;  // RFC 1035, as text

bool isDigit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool isNameByte(char c) noexcept {
  return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
}
bool isIpv6Byte(char c) noexcept {
  return isDigit(c) || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
}

bool isPort(std::string_view text) noexcept {
  unsigned port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size() && port > 0 && port <= 65535 && text.front() != '0';
}

bool isName(std::string_view host) noexcept {
  return !host.empty() && host.size() <= kMaximumHostBytes && std::ranges::all_of(host, isNameByte) &&
         host.front() != '.' && host.front() != '-' && host.back() != '.' && host.find("..") == std::string_view::npos;
}

bool isBracketed(std::string_view host) noexcept {
  return host.size() > 3 && host.front() == '[' && host.back() == ']' &&
         std::ranges::all_of(host.substr(1, host.size() - 2), isIpv6Byte);
}

// Four numbers 0..255 without leading zeros, the first of them 127.
bool isLoopbackIpv4(std::string_view host) noexcept {
  int parts = 0;
  for (std::string_view rest = host; parts < 5; ++parts) {
    unsigned value = 256;
    const auto dot = rest.find('.');
    const auto part = rest.substr(0, dot);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc() || end != part.data() + part.size() || value > 255) return false;
    if ((part.size() > 1 && part.front() == '0') || (parts == 0 && value != 127)) return false;
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  return parts == 3;
}

// The host without the port; nothing when the port is none.
std::optional<std::string_view> hostOf(std::string_view authority) noexcept {
  const auto bracket = authority.rfind(']');
  const auto colon = authority.rfind(':');
  if (colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket)) return authority;
  if (colon + 1 == authority.size() || !isPort(authority.substr(colon + 1))) return std::nullopt;
  return authority.substr(0, colon);
}

}  // namespace

Result<void> checkServiceAddress(std::string_view untrustedBaseUrl) {
  constexpr std::string_view kSecure = "https://";
  constexpr std::string_view kPlain = "http://";
  const bool secure = untrustedBaseUrl.starts_with(kSecure);
  if (!secure && !untrustedBaseUrl.starts_with(kPlain)) return ErrorCode::ProfileInvalid;
  const auto host = hostOf(untrustedBaseUrl.substr(secure ? kSecure.size() : kPlain.size()));
  if (!host || (!isName(*host) && !isBracketed(*host))) return ErrorCode::ProfileInvalid;
  if (!secure && !isLoopbackIpv4(*host) && *host != "[::1]") return ErrorCode::ServiceAddressInsecure;
  return {};
}

}  // namespace mahfooz::cases
