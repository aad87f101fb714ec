#include "tests/core/submit/Certificates.h"

#include "core/base/Check.h"
#include "tests/support/QtApplication.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace mahfooz::tests {

namespace {

template <auto Free>
struct Freeing {
  template <class T>
  void operator()(T* thing) const noexcept {
    Free(thing);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Memory = std::unique_ptr<BIO, Freeing<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>>;

Key newKey() {
  Key key(EVP_EC_gen("P-256"));
  check(key != nullptr);
  return key;
}

void extend(X509& certificate, int what, const std::string& value) {
  const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, what, value.c_str()));
  check(extension != nullptr && X509_add_ext(&certificate, extension.get(), -1) == 1);
}

// Version 3, with a name, a key and a time; not signed.
Certificate unsignedCertificate(const char* name, EVP_PKEY* key, const CertificateWish& wish) {
  static long serial = 0;
  Certificate certificate(X509_new());
  check(certificate != nullptr && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wish.validFrom.count());
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wish.validUntil.count());
  check(X509_set_pubkey(certificate.get(), key) == 1);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
  return certificate;
}

void sign(X509& certificate, X509& issuer, EVP_PKEY* issuerKey) {
  check(X509_set_issuer_name(&certificate, X509_get_subject_name(&issuer)) == 1);
  check(X509_sign(&certificate, issuerKey, EVP_sha256()) > 0);
}

template <class Write>
QByteArray pem(Write write) {
  const Memory memory(BIO_new(BIO_s_mem()));
  check(memory != nullptr && write(memory.get()) == 1);
  char* data = nullptr;
  const long size = BIO_get_mem_data(memory.get(), &data);
  return {data, static_cast<qsizetype>(size)};
}

QSslCertificate toQt(X509& certificate) {
  return QSslCertificate(pem([&](BIO* out) { return PEM_write_bio_X509(out, &certificate); }));
}

ServerIdentity identity(X509& certificate, EVP_PKEY* key) {
  const QByteArray secret =
      pem([&](BIO* out) { return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr); });
  ServerIdentity made{toQt(certificate), QSslKey(secret, QSsl::Ec)};
  check(!made.certificate.isNull() && !made.key.isNull());
  return made;
}

}  // namespace

struct CertificateAuthority::Private {
  Key key;
  Certificate certificate;
};

CertificateAuthority::CertificateAuthority() : m_d(std::make_unique<Private>()) {
  qtApplication();                                    // Qt loads its TLS back end
  constexpr std::chrono::hours kLong(24 * 365 * 10);  // an authority is older than what it issues
  m_d->key = newKey();
  m_d->certificate = unsignedCertificate("Test authority", m_d->key.get(), {{}, -kLong, kLong});
  extend(*m_d->certificate, NID_basic_constraints, "critical,CA:TRUE");
  extend(*m_d->certificate, NID_key_usage, "critical,keyCertSign");
  sign(*m_d->certificate, *m_d->certificate, m_d->key.get());
  m_certificate = toQt(*m_d->certificate);
}

CertificateAuthority::~CertificateAuthority() = default;

ServerIdentity CertificateAuthority::issue(const CertificateWish& wish) const {
  const Key key = newKey();
  const Certificate certificate = unsignedCertificate("Test service", key.get(), wish);
  extend(*certificate, NID_subject_alt_name, wish.subject);
  extend(*certificate, NID_ext_key_usage, "serverAuth");
  sign(*certificate, *m_d->certificate, m_d->key.get());
  return identity(*certificate, key.get());
}

ServerIdentity selfSigned(const CertificateWish& wish) {
  qtApplication();
  const Key key = newKey();
  const Certificate certificate = unsignedCertificate("Test service", key.get(), wish);
  extend(*certificate, NID_subject_alt_name, wish.subject);
  sign(*certificate, *certificate, key.get());
  return identity(*certificate, key.get());
}

TrustedAuthority::TrustedAuthority(const QSslCertificate& authority)
    : m_before(QSslConfiguration::defaultConfiguration()) {
  QSslConfiguration trusting = m_before;
  trusting.setCaCertificates({authority});
  QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustedAuthority::~TrustedAuthority() {
  QSslConfiguration::setDefaultConfiguration(m_before);
}

}  // namespace mahfooz::tests
