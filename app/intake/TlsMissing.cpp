#include "app/intake/Tls.h"

namespace mahfooz::intake {

// A platform on which the service is for practice, on this computer alone: it has no TLS of its own.

Result<std::shared_ptr<const TlsContext>> TlsContext::load(const QString& /*certificateFile*/,
                                                           const QString& /*keyFile*/) {
  return ErrorCode::StorageFailed;
}

std::unique_ptr<Transport> TlsContext::wrap(Socket /*socket*/) const {
  return nullptr;
}

}  // namespace mahfooz::intake
