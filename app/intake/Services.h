#pragma once

#include "app/intake/FeedService.h"
#include "app/intake/IntakeService.h"

namespace mahfooz::intake {

// What the addresses lead to: people's cases and platforms' feed.
struct Services {
  IntakeService& intake;
  FeedService& feed;
};

}  // namespace mahfooz::intake
