#pragma once

#include "app/intake/Transport.h"
#include "core/base/Result.h"

#include <QtCore/QString>

#include <memory>

struct ssl_ctx_st;

namespace mahfooz::intake {

// The service's own TLS: version 1.2 and newer, ephemeral keys and authenticated ciphers only, no tickets, no
// compression, no renegotiation (RFC 9325). Made anew when the files have changed; connections that exist keep theirs.
class TlsContext {
 public:
  // PEM files; the certificate's may hold the chain. StorageFailed for a file that cannot be read or is no such thing,
  // for a key that does not belong to the certificate, and for a key file that others may read.
  [[nodiscard]] static Result<std::shared_ptr<const TlsContext>> load(const QString& certificateFile,
                                                                      const QString& keyFile);
  // The server's side of a connection. The handshake happens with the first reads.
  [[nodiscard]] std::unique_ptr<Transport> wrap(Socket socket) const;

 private:
  explicit TlsContext(std::shared_ptr<ssl_ctx_st> context) noexcept : m_context(std::move(context)) {}
  std::shared_ptr<ssl_ctx_st> m_context;
};

}  // namespace mahfooz::intake
