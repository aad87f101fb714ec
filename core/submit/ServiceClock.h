#pragma once

#include <QtCore/QByteArray>

#include <cstdint>

namespace mahfooz::submit {

// The service's time. Old home computers often have a wrong clock, and a signature from another day is refused; so
// the difference is learnt from the Date header of every answer.
class ServiceClock {
 public:
  // Seconds since 1970.
  [[nodiscard]] std::int64_t now() const;

  // Passes over what is no HTTP date (RFC 9110, section 5.6.7: the one preferred form).
  void learn(const QByteArray& untrustedDate);

 private:
  std::int64_t m_ahead = 0;  // seconds that the service is ahead of this computer
};

}  // namespace mahfooz::submit
