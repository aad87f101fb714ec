#include "core/case/Receipt.h"

#include "core/case/Encoding.h"
#include "core/case/ServiceKeys.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

const ServiceKeys& service() {
  static const ServiceKeys kKeys = *ServiceKeys::generate();
  return kKeys;
}

Receipt signedReceipt() {
  Receipt receipt{
      *CaseNumber::parse("0000-0000-0012"), "2026-11-24T02:00:00Z", submissionDigest("text"), StatusWord::Received, {}};
  service().sign(receipt);
  return receipt;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the digest is SHA-256 of the exact text") {
  // FIPS 180-2, appendix B.1
  CHECK(toHex(submissionDigest("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("the signing text is the protocol's") {
  const Receipt receipt{*CaseNumber::parse("0000-0000-0012"),
                        "2026-11-24T02:00:00Z",
                        submissionDigest("abc"),
                        StatusWord::PendingReview,
                        {}};
  CHECK(receiptSigningText(receipt) ==
        "mahfooz receipt v1\n0000-0000-0012\n2026-11-24T02:00:00Z\n"
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\nPendingReview\n");
}

TEST_CASE("a receipt is read back and verified") {
  const Receipt receipt = signedReceipt();
  const auto parsed = parseReceipt(receiptText(receipt));
  REQUIRE(parsed);
  CHECK(receiptText(*parsed) == receiptText(receipt));
  CHECK(verifyReceipt(*parsed, service().signingKey(), receipt.number, receipt.digest));
}

TEST_CASE("a receipt of another service or case or content is not believed") {
  const Receipt receipt = signedReceipt();
  const auto other = ServiceKeys::generate();
  CHECK_FALSE(verifyReceipt(receipt, other->signingKey(), receipt.number, receipt.digest));
  CHECK_FALSE(verifyReceipt(receipt, service().signingKey(), CaseNumber::random(), receipt.digest));
  CHECK_FALSE(verifyReceipt(receipt, service().signingKey(), receipt.number, submissionDigest("other")));
}

TEST_CASE("a receipt that was changed anywhere is not believed") {
  const Receipt receipt = signedReceipt();
  const auto isBelieved = [](const Receipt& changed) {
    return verifyReceipt(changed, service().signingKey(), changed.number, changed.digest).has_value();
  };
  REQUIRE(isBelieved(receipt));
  Receipt changed = receipt;
  changed.receivedAt = "2026-11-24T02:00:01Z";
  CHECK_FALSE(isBelieved(changed));
  changed = receipt;
  changed.status = StatusWord::Blocked;
  CHECK_FALSE(isBelieved(changed));
  changed = receipt;
  changed.digest[0] ^= 1U;
  CHECK_FALSE(isBelieved(changed));
  changed = receipt;
  changed.number = CaseNumber::random();
  CHECK_FALSE(isBelieved(changed));
  changed = receipt;
  changed.signature[5] ^= 1U;
  CHECK_FALSE(isBelieved(changed));
}

TEST_CASE("a receipt with another status does not say that something was received") {
  for (const StatusWord status : {StatusWord::Withdrawn, StatusWord::Deleted, StatusWord::Active}) {
    Receipt receipt = signedReceipt();
    receipt.status = status;
    service().sign(receipt);
    CHECK(isSignedBy(receipt, service().signingKey()));
    CHECK_FALSE(verifyReceipt(receipt, service().signingKey(), receipt.number, receipt.digest));
  }
}

TEST_CASE("a withdrawal is verified without the text that was withdrawn") {
  Receipt receipt = signedReceipt();
  receipt.status = StatusWord::Withdrawn;
  service().sign(receipt);
  CHECK(verifyWithdrawal(receipt, service().signingKey(), receipt.number));
  CHECK_FALSE(verifyWithdrawal(receipt, ServiceKeys::generate()->signingKey(), receipt.number));
  CHECK_FALSE(verifyWithdrawal(receipt, service().signingKey(), CaseNumber::random()));
  receipt.digest[0] ^= 1U;
  CHECK_FALSE(verifyWithdrawal(receipt, service().signingKey(), receipt.number));
}

TEST_CASE("a receipt for what was received is none for a withdrawal") {
  const Receipt receipt = signedReceipt();
  CHECK_FALSE(verifyWithdrawal(receipt, service().signingKey(), receipt.number));
}

TEST_CASE("a malformed receipt is refused") {
  const std::string good = receiptText(signedReceipt());
  for (const auto& [from, to] :
       {std::pair{"\"version\": 1", "\"version\": 2"}, std::pair{"0000-0000-0012", "0000-0000-0013"},
        std::pair{"2026-11-24T", "2026-11-24 "}, std::pair{"\"Received\"", "\"received\""},
        std::pair{"\"status\"", "\"state\""}, std::pair{"\"version\": 1", "\"version\": 1, \"x\": 1"},
        std::pair{"\"signature\": \"", "\"signature\": \"A"}, std::pair{"\"sha256\": \"", "\"sha256\": \"0"}}) {
    INFO(from << " -> " << to);
    CHECK(parseReceipt(replaced(good, from, to)).error() == Error(ErrorCode::ServiceAnswerInvalid));
  }
  CHECK_FALSE(parseReceipt(""));
  CHECK_FALSE(parseReceipt(good + std::string(10000, ' ')));
}

TEST_CASE("every status word goes there and back") {
  for (const char* word : {"Received", "Active", "PendingReview", "Blocked", "NotBlocked", "Withdrawn", "Deleted"}) {
    const auto status = statusFromName(word);
    REQUIRE(status);
    CHECK(statusName(*status) == word);
  }
  CHECK_FALSE(statusFromName("active"));
  CHECK_FALSE(statusFromName("unknown"));
}
