#pragma once

#include "core/base/Result.h"
#include "core/case/CaseKeys.h"
#include "core/case/ServiceProfile.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// HTTP Message Signatures (RFC 9421) with ed25519, in the one profile that our requests use:
//   Signature-Input: mahfooz=("@method" "@path");created=1790000000;nonce="...";keyid="7K3M-Q9XD-42TN"
//   Signature: mahfooz=:<base64>:
// With a body, "content-digest" is covered as well. keyid is the case number.

// A component of a message and its value, as section 2 of the RFC defines it.
struct SignedComponent {
  std::string_view name;
  std::string_view value;
};

// Section 2.5: the text that is signed. `parameters` is the value of @signature-params: what stands behind "label=" in
// Signature-Input, byte for byte.
[[nodiscard]] std::string signatureBase(std::span<const SignedComponent> components, std::string_view parameters);

// The covered parts of one request.
struct SignedRequest {
  std::string_view method;         // "GET"
  std::string_view path;           // "/v1/cases/7K3M-Q9XD-42TN"
  std::string_view contentDigest;  // the header's value; empty when there is no body
};

struct SignatureClaims {
  std::int64_t created = 0;  // seconds since 1970, by the service's clock
  std::string nonce;         // see randomNonce()
  std::string keyId;
};

struct SignatureHeaders {
  std::string input;      // Signature-Input
  std::string signature;  // Signature
};

// 128 random bits in base64: never twice.
[[nodiscard]] std::string randomNonce();

[[nodiscard]] SignatureHeaders signRequest(const SignedRequest& request, const SignatureClaims& claims,
                                           const CaseKeys& keys);

// A signature that was read and not yet verified.
struct UntrustedSignature {
  SignatureClaims claims;
  bool coversContentDigest = false;
  std::string parameters;  // as received
  Ed25519Signature signature{};
};

// Nothing for any other label, other components, a parameter that is missing, unknown or given twice, or a malformed
// value: what is not understood is not verified.
[[nodiscard]] std::optional<UntrustedSignature> parseSignature(const SignatureHeaders& untrusted);

// Whether the key's owner signed this request. Says nothing about its time and whether it came before.
[[nodiscard]] bool signatureFits(const UntrustedSignature& signature, const SignedRequest& request,
                                 const Ed25519PublicKey& key);

}  // namespace mahfooz::cases
