#pragma once

#include "core/release/Minisign.h"
#include "core/release/Version.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>
#include <string_view>

namespace mahfooz::update {

// Where the newest release is asked for, and by whom it has to be signed.
struct UpdateSource {
  QUrl notice;
  release::PublicKey key;

  // Whom the program would ask, for people: "updates.example.org", with a port where it has one.
  [[nodiscard]] QString place() const { return notice.authority(); }
};

// https, or plain http on a literal loopback address; a plain path; a key of minisign's.
[[nodiscard]] std::optional<UpdateSource> makeSource(std::string_view url, std::string_view key);

// The one that this program was built with (CMake: MAHFOOZ_UPDATE_URL, MAHFOOZ_UPDATE_KEY), and none other: an option
// or a file that named another would be a way to hand people somebody else's program. Nothing when it was built without.
[[nodiscard]] std::optional<UpdateSource> builtInSource();

[[nodiscard]] release::Version thisVersion();

}  // namespace mahfooz::update
