#pragma once

#include "core/release/Minisign.h"

#include <vector>

namespace mahfooz::release {

// What minisign's second signature is over: the first one, and the trusted comment behind it.
[[nodiscard]] inline std::vector<std::uint8_t> commentMessage(const Signature& signature) {
  std::vector<std::uint8_t> message(signature.ofDigest.begin(), signature.ofDigest.end());
  message.insert(message.end(), signature.trustedComment.begin(), signature.trustedComment.end());
  return message;
}

}  // namespace mahfooz::release
