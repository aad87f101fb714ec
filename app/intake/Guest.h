#pragma once

#include "app/intake/Connection.h"

#include <memory>
#include <optional>
#include <utility>

namespace mahfooz::intake {

// A connection with its place in the limits.
struct Guest {
  Guest(std::unique_ptr<Transport> transport, const ClientAddress& peer, const HttpLimits& limits,
        RequestReader::HeadJudge judge)
      : connection(std::move(transport), peer, limits, std::move(judge)) {}
  Connection connection;
  std::optional<ClientAddress> countedAs;  // by the limiter
  bool isOneTooMany = false;
  std::size_t heldBytes = 0;  // of the memory for all bodies
};

}  // namespace mahfooz::intake
