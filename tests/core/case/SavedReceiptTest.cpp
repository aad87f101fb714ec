#include "core/case/SavedReceipt.h"

#include "core/case/Encoding.h"
#include "core/case/PublicKeyId.h"
#include "core/case/Sealing.h"
#include "core/case/ServiceKeys.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

// The same key every time, so that the file is the same.
ServiceKeys service() {
  auto seeds = GuardedBytes::allocate(ServiceKeys::kFirstSeedsBytes);
  std::ranges::fill(seeds->bytes(), std::uint8_t{7});
  return std::move(*ServiceKeys::fromSeeds(std::move(*seeds)));
}

SavedReceipt sample() {
  const ServiceKeys keys = service();
  SavedReceipt saved{{"محفوظ", "Practice"},
                     keys.signingKey(),
                     {*CaseNumber::parse("0000-0000-0012"),
                      "2026-11-24T02:00:00Z",
                      submissionDigest("text"),
                      StatusWord::Received,
                      {}}};
  keys.sign(saved.receipt);
  return saved;
}

// A liar's file: whatever it says, its check fits.
std::string rechecked(std::string text) {
  const auto member = text.find(",\n  \"check\"");
  REQUIRE(member != std::string::npos);
  const std::string rest = text.substr(0, member) + "\n}\n";
  return text.substr(0, member) + ",\n  \"check\": \"" + toHex(submissionDigest(rest)) + "\"\n}\n";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a saved receipt holds the service's object to the byte") {
  const SavedReceipt saved = sample();
  const std::string text = savedReceiptText(saved);
  std::string indented;  // the receipt's own text, two spaces further in
  for (const char c : receiptText(saved.receipt)) {
    indented += c;
    if (c == '\n') indented += "  ";
  }
  indented.resize(indented.size() - 3);  // the last line's end and what was put behind it
  CHECK(text.find("\"receipt\": " + indented + ",\n") != std::string::npos);
  CHECK(text.find("\"signingKey\": \"" + toBase64(saved.signingKey) + "\"") != std::string::npos);
  CHECK(rechecked(text) == text);
}

TEST_CASE("a saved receipt is read and verified without anything else") {
  const SavedReceipt saved = sample();
  const auto read = parseSavedReceipt(savedReceiptText(saved));
  REQUIRE(read);
  CHECK(read->service.urdu == saved.service.urdu);
  CHECK(read->service.english == saved.service.english);
  CHECK(read->signingKey == saved.signingKey);
  CHECK(receiptText(read->receipt) == receiptText(saved.receipt));
}

TEST_CASE("a saved receipt in which any byte was changed is refused") {
  const std::string good = savedReceiptText(sample());
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const unsigned bit : {0U, 5U}) {  // 5: a letter's case, a space's line end
      std::string changed = good;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << bit));
      INFO(at);
      CHECK_FALSE(parseSavedReceipt(changed));
    }
  }
}

TEST_CASE("a saved receipt that was cut or grew is refused") {
  const std::string good = savedReceiptText(sample());
  for (std::size_t size = 0; size < good.size(); ++size)
    CHECK(parseSavedReceipt(std::string_view(good).substr(0, size)).error() == Error(ErrorCode::ReceiptFileInvalid));
  CHECK_FALSE(parseSavedReceipt(good + "\n"));
  CHECK_FALSE(parseSavedReceipt(good + good));
  CHECK_FALSE(parseSavedReceipt(std::string(10'000'000, ' ')));
  CHECK_FALSE(parseSavedReceipt(replaced(good, "\"version\": 1,\n  \"service\"", "\"version\": 2,\n  \"service\"")));
}

TEST_CASE("facts that nobody has signed are not genuine, whatever the check says") {
  const std::string good = savedReceiptText(sample());
  for (const auto& [from, to] :
       {std::pair{"0000-0000-0012", "0000-0000-0000"}, std::pair{"2026-11-24T02:00:00Z", "2026-11-24T02:00:01Z"},
        std::pair{"\"Received\"", "\"Withdrawn\""}}) {
    INFO(from << " -> " << to);
    CHECK(parseSavedReceipt(rechecked(replaced(good, from, to))).error() == Error(ErrorCode::ReceiptInvalid));
  }
  const std::string otherKey = toBase64(ServiceKeys::generate()->signingKey());
  CHECK(parseSavedReceipt(rechecked(replaced(good, toBase64(service().signingKey()), otherKey))).error() ==
        Error(ErrorCode::ReceiptInvalid));
}

TEST_CASE("a receipt is signed by nobody when the key is of small order") {
  SavedReceipt forged = sample();
  forged.signingKey = {1};  // the neutral element: a naive verifier accepts anything under it
  forged.receipt.signature = {1};
  CHECK(parseSavedReceipt(savedReceiptText(forged)).error() == Error(ErrorCode::ReceiptInvalid));
}

TEST_CASE("a key has one short name") {
  const ServiceKeys keys = service();
  CHECK(publicKeyId(keys.signingKey()).size() == 16);
  CHECK(publicKeyId(keys.signingKey()) == publicKeyId(service().signingKey()));
  CHECK(publicKeyId(keys.signingKey()) != publicKeyId(ServiceKeys::generate()->signingKey()));
  CHECK(sealingKeyId(keys.sealingKey()) == publicKeyId(keys.sealingKey()));
}
