#include "core/update/UpdateSource.h"

#include "core/base/Check.h"
#include "core/case/ServiceAddress.h"

#include <algorithm>

namespace mahfooz::update {

namespace {

bool isPlainPath(std::string_view path) {
  const auto isPlain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._/").find(c) != std::string_view::npos;
  };
  return path.size() > 1 && std::ranges::all_of(path, isPlain);
}

}  // namespace

std::optional<UpdateSource> makeSource(std::string_view url, std::string_view key) {
  const auto authority = url.find("://");
  if (authority == std::string_view::npos) return std::nullopt;
  const auto path = url.find('/', authority + 3);
  if (path == std::string_view::npos || !cases::checkServiceAddress(url.substr(0, path)) ||
      !isPlainPath(url.substr(path)))
    return std::nullopt;
  const auto publicKey = release::parsePublicKey(key);
  if (!publicKey) return std::nullopt;
  return UpdateSource{QUrl(QString::fromUtf8(url.data(), static_cast<qsizetype>(url.size()))), *publicKey};
}

std::optional<UpdateSource> builtInSource() {
  return makeSource(MAHFOOZ_UPDATE_URL, MAHFOOZ_UPDATE_KEY);
}

release::Version thisVersion() {
  const auto version = release::parseVersion(MAHFOOZ_VERSION);
  check(version.has_value());
  return *version;
}

}  // namespace mahfooz::update
