#include "app/intake/Tls.h"

#include <QtCore/QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <limits>

namespace mahfooz::intake {

namespace {

constexpr auto kOthers =
    QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

using Context = std::shared_ptr<SSL_CTX>;
using Session = std::unique_ptr<SSL, decltype(&::SSL_free)>;

int boundedSize(std::size_t size) noexcept {
  return static_cast<int>(std::min<std::size_t>(size, std::numeric_limits<int>::max()));
}

class TlsTransport : public Transport {
 public:
  TlsTransport(Socket socket, Session session) noexcept : Transport(std::move(socket)), m_session(std::move(session)) {}

  MovedBytes read(std::span<char> into) override {
    ERR_clear_error();
    return moved(::SSL_read(m_session.get(), into.data(), boundedSize(into.size())));
  }

  MovedBytes write(std::span<const char> bytes) override {
    ERR_clear_error();
    return moved(::SSL_write(m_session.get(), bytes.data(), boundedSize(bytes.size())));
  }

  void finish() override {
    if (!m_broken && SSL_is_init_finished(m_session.get())) ::SSL_shutdown(m_session.get());
    ERR_clear_error();
    Transport::finish();
  }

  bool hasHandshakeFailed() const override { return m_broken && !SSL_is_init_finished(m_session.get()); }

 private:
  MovedBytes moved(int result) {
    if (result > 0) return {Moved::Some, static_cast<std::size_t>(result)};
    const int error = ::SSL_get_error(m_session.get(), result);
    ERR_clear_error();
    switch (error) {
      case SSL_ERROR_WANT_READ:
        return {Moved::WantsToRead, 0};
      case SSL_ERROR_WANT_WRITE:
        return {Moved::WantsToWrite, 0};
      case SSL_ERROR_ZERO_RETURN:
        return {Moved::Ended, 0};
      default:
        m_broken = true;
        return {Moved::Broken, 0};
    }
  }

  Session m_session;
  bool m_broken = false;
};

// For TLS 1.2; version 1.3 has only good ones.
constexpr char kCiphers[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

bool setRules(SSL_CTX* context) {
  SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET |
                                   SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA |
                                   SSL_OP_IGNORE_UNEXPECTED_EOF);
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(context, 0);
  return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 && SSL_CTX_set_cipher_list(context, kCiphers) == 1;
}

// A key with a pass phrase is refused instead of asked for: nobody sits at a service.
int noPassPhrase(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*data*/) {
  return -1;
}

bool isOwnersAlone(const QString& path) {
  const QFile file(path);
  return file.exists() && !(file.permissions() & kOthers);
}

bool loadFiles(SSL_CTX* context, const QString& certificateFile, const QString& keyFile) {
  SSL_CTX_set_default_passwd_cb(context, noPassPhrase);
  return isOwnersAlone(keyFile) &&
         SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificateFile).constData()) == 1 &&
         SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) == 1 &&
         SSL_CTX_check_private_key(context) == 1;
}

}  // namespace

Result<std::shared_ptr<const TlsContext>> TlsContext::load(const QString& certificateFile, const QString& keyFile) {
  Context context(SSL_CTX_new(TLS_server_method()), &::SSL_CTX_free);
  const bool usable = context && setRules(context.get()) && loadFiles(context.get(), certificateFile, keyFile);
  ERR_clear_error();
  if (!usable) return ErrorCode::StorageFailed;
  return std::shared_ptr<const TlsContext>(new TlsContext(std::move(context)));
}

std::unique_ptr<Transport> TlsContext::wrap(Socket socket) const {
  Session session(SSL_new(m_context.get()), &::SSL_free);
  if (!session || SSL_set_fd(session.get(), static_cast<int>(socket.handle())) != 1) return nullptr;
  SSL_set_accept_state(session.get());
  return std::make_unique<TlsTransport>(std::move(socket), std::move(session));
}

}  // namespace mahfooz::intake
