#pragma once

#include "core/case/HttpSignature.h"

#include <QtCore/QByteArray>

namespace mahfooz::tests {

// The case that the tests of signed requests ask about.
[[nodiscard]] const cases::CaseNumber& caseNumber();
[[nodiscard]] cases::Pin casePin();

// A header of a request as it came over the wire; fails the test where it is missing.
[[nodiscard]] QByteArray headerOf(const QByteArray& request, const QByteArray& name);
[[nodiscard]] QByteArray bodyOf(const QByteArray& request);

// The signature of a request, parsed; fails the test where there is none.
[[nodiscard]] cases::UntrustedSignature signatureOf(const QByteArray& request);

// Whether the case's owner signed this request for this method and path, the body included where there is one.
[[nodiscard]] bool isSignedByOwner(const QByteArray& request, std::string_view method, std::string_view path,
                                   const cases::Ed25519PublicKey& serviceKey);

// What a service says whose clock shows another time.
[[nodiscard]] QByteArray timeRefusal();

}  // namespace mahfooz::tests
