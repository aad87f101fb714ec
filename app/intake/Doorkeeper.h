#pragma once

#include "app/intake/AddressLimiter.h"
#include "app/intake/Answer.h"
#include "app/intake/Guest.h"
#include "app/intake/HttpLimits.h"
#include "app/intake/Metrics.h"

#include <atomic>
#include <optional>
#include <vector>

namespace mahfooz::intake {

// What tells a client to come again in a few seconds.
[[nodiscard]] Answer busyAnswer(int status);

// How much one address, and all bodies together, may take. The loop's thread only, except dropBody().
class Doorkeeper {
 public:
  Doorkeeper(Metrics& metrics, const HttpLimits& limits, std::vector<ClientAddress> proxies);

  // False for an address with far too many connections, which is not worth an answer. Proxies and this computer itself
  // are not counted: they speak for others.
  [[nodiscard]] bool letIn(Guest& guest);
  void release(Guest& guest);

  // Now that the head is known: for a client that has had its share; nothing for others.
  [[nodiscard]] std::optional<Answer> limitedAnswer(Guest& guest);

  // Notes what the guest's body holds by now; false when all bodies together hold too much.
  [[nodiscard]] bool hasMemoryFor(Guest& guest);
  void dropBody(Guest& guest);

  // Whether the request comes from this computer itself and for nobody else.
  [[nodiscard]] static bool isLocal(const Guest& guest);

 private:
  [[nodiscard]] bool isTrusted(const ClientAddress& address) const;
  void countMemory(Guest& guest);

  Metrics& m_metrics;
  HttpLimits m_limits;
  std::vector<ClientAddress> m_proxies;
  AddressLimiter m_limiter;
  std::atomic<std::size_t> m_heldBytes = 0;
};

}  // namespace mahfooz::intake
