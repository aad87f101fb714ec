#include "core/case/HttpSignature.h"

#include "core/case/Encoding.h"
#include "core/case/Sodium.h"

#include <sodium.h>

#include <array>
#include <vector>

namespace mahfooz::cases {

namespace {

constexpr std::string_view kBare = R"(("@method" "@path"))";
constexpr std::string_view kWithBody = R"(("@method" "@path" "content-digest"))";

std::string baseFor(const SignedRequest& request, std::string_view parameters) {
  std::vector<SignedComponent> components{{"@method", request.method}, {"@path", request.path}};
  if (!request.contentDigest.empty()) components.push_back({"content-digest", request.contentDigest});
  return signatureBase(components, parameters);
}

std::string parametersFor(const SignedRequest& request, const SignatureClaims& claims) {
  std::string text(request.contentDigest.empty() ? kBare : kWithBody);
  text.append(";created=").append(std::to_string(claims.created));
  text.append(";nonce=\"").append(claims.nonce);
  text.append("\";keyid=\"").append(claims.keyId).append("\"");
  return text;
}

}  // namespace

std::string signatureBase(std::span<const SignedComponent> components, std::string_view parameters) {
  std::string base;
  for (const SignedComponent& component : components)
    base.append("\"").append(component.name).append("\": ").append(component.value).append("\n");
  return base.append("\"@signature-params\": ").append(parameters);
}

std::string randomNonce() {
  startSodium();
  std::array<std::uint8_t, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return toBase64(bytes);
}

SignatureHeaders signRequest(const SignedRequest& request, const SignatureClaims& claims, const CaseKeys& keys) {
  const std::string parameters = parametersFor(request, claims);
  const std::string base = baseFor(request, parameters);
  return {"mahfooz=" + parameters, "mahfooz=:" + toBase64(keys.sign(bytesOf(base))) + ":"};
}

bool signatureFits(const UntrustedSignature& signature, const SignedRequest& request, const Ed25519PublicKey& key) {
  startSodium();
  if (signature.coversContentDigest == request.contentDigest.empty()) return false;
  const std::string base = baseFor(request, signature.parameters);
  const auto message = bytesOf(base);
  return crypto_sign_verify_detached(signature.signature.data(), message.data(), message.size(), key.data()) == 0;
}

}  // namespace mahfooz::cases
