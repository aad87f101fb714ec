#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cases {

using X25519PublicKey = std::array<std::uint8_t, 32>;
using Ed25519PublicKey = std::array<std::uint8_t, 32>;

// A text that exists in both languages.
struct BilingualText {
  std::string urdu;
  std::string english;
};

// Under 18 in the picture, or not: decides which service may have it.
enum class AgeThen : std::uint8_t { Minor, Adult };

// "minor" and "adult": in JSON and on the command line.
[[nodiscard]] std::string_view ageThenName(AgeThen age) noexcept;
[[nodiscard]] std::optional<AgeThen> ageThenFromName(std::string_view untrustedName) noexcept;

// A sealing key's name: 1 to 64 of a-z, 0-9 and hyphen.
inline constexpr std::size_t kMaximumKeyIdBytes = 64;
[[nodiscard]] bool isKeyId(std::string_view untrusted) noexcept;

struct ParticipatingPlatform {
  std::string name;
  std::string lastChecked;  // ISO 8601 date
};

// Everything a client knows about one service. Read from a JSON file that the service itself writes and an
// administrator installs or a person imports; never from the network.
struct ServiceProfile {
  BilingualText name;
  std::string baseUrl;  // scheme, host and port only: see ServiceAddress.h
  std::string sealingKeyId;
  X25519PublicKey sealingKey{};
  Ed25519PublicKey signingKey{};
  bool practice = false;  // nothing real happens there; the app wears a badge
  std::vector<AgeThen> audience;
  std::vector<Algorithm> algorithms;
  int minimumQuality = 0;  // 0..100, of PDQ and vPDQ
  bool dihedral = false;   // the turned and mirrored fingerprints of photos are wanted as well
  int maximumItems = 10;
  std::vector<ParticipatingPlatform> platforms;

  [[nodiscard]] bool accepts(AgeThen age) const noexcept;

  // Whether the service takes this fingerprint: its algorithm, its variant, and where the algorithm measures one, its
  // quality (MD5 compares bytes, and TMK's file says nothing of it).
  [[nodiscard]] bool accepts(const Fingerprint& fingerprint) const noexcept;
};

// ProfileInvalid for anything malformed, ServiceAddressInsecure for plain http off loopback.
[[nodiscard]] Result<ServiceProfile> parseServiceProfile(std::string_view untrustedJson);

// The JSON text that parseServiceProfile reads; for the service.
[[nodiscard]] std::string serviceProfileText(const ServiceProfile& profile);

}  // namespace mahfooz::cases
