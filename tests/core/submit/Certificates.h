#pragma once

#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>

#include <chrono>
#include <memory>
#include <string>

namespace mahfooz::tests {

// What a server shows, and its secret.
struct ServerIdentity {
  QSslCertificate certificate;
  QSslKey key;
};

// What a certificate says.
struct CertificateWish {
  std::string subject = "IP:127.0.0.1";   // the alternative name: "IP:..." or "DNS:..."
  std::chrono::seconds validFrom{-3600};  // from now
  std::chrono::seconds validUntil{3600};
};

// A certificate authority of the test's own making.
class CertificateAuthority {
 public:
  CertificateAuthority();
  ~CertificateAuthority();
  [[nodiscard]] const QSslCertificate& certificate() const noexcept { return m_certificate; }
  [[nodiscard]] ServerIdentity issue(const CertificateWish& wish) const;

 private:
  struct Private;
  std::unique_ptr<Private> m_d;
  QSslCertificate m_certificate;
};

[[nodiscard]] ServerIdentity selfSigned(const CertificateWish& wish);

// Makes this process trust one authority, and no other, while it lives. There is no such door in the programs.
class TrustedAuthority {
 public:
  explicit TrustedAuthority(const QSslCertificate& authority);
  ~TrustedAuthority();
  TrustedAuthority(const TrustedAuthority&) = delete;
  TrustedAuthority& operator=(const TrustedAuthority&) = delete;

 private:
  QSslConfiguration m_before;
};

}  // namespace mahfooz::tests
