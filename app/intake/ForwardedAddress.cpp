#include "app/intake/ForwardedAddress.h"

#include <algorithm>
#include <string_view>

namespace mahfooz::intake {

namespace {

constexpr std::string_view kForwardedFor = "x-forwarded-for";

std::string_view trimmed(std::string_view text) noexcept {
  while (text.starts_with(' ') || text.starts_with('\t'))
    text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t'))
    text.remove_suffix(1);
  return text;
}

std::string allForwarded(const HttpRequest& request) {
  std::string all;
  for (const auto& [name, value] : request.headers) {
    if (name == kForwardedFor) all.append(all.empty() ? "" : ",").append(value);
  }
  return all;
}

}  // namespace

ClientAddress clientOf(const HttpRequest& request, const ClientAddress& peer,
                       const std::vector<ClientAddress>& trustedProxies) {
  const auto isTrusted = [&](const ClientAddress& address) {
    return std::ranges::find(trustedProxies, address) != trustedProxies.end();
  };
  const std::string all = allForwarded(request);
  std::string_view rest = all;
  ClientAddress client = peer;
  while (isTrusted(client) && !rest.empty()) {
    const auto comma = rest.rfind(',');
    const auto last = comma == std::string_view::npos ? rest : rest.substr(comma + 1);
    const auto address = parseAddress(trimmed(last));
    if (!address) break;
    client = *address;
    rest = rest.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  return client;
}

bool wasForwarded(const HttpRequest& request) {
  return std::ranges::any_of(request.headers, [](const auto& entry) {
    return entry.first == kForwardedFor || entry.first == "forwarded" || entry.first == "x-real-ip" ||
           entry.first == "via";
  });
}

}  // namespace mahfooz::intake
