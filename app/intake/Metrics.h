#pragma once

#include "app/intake/Answer.h"
#include "app/intake/Log.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace mahfooz::intake {

// Counts, for Prometheus (text exposition format 0.0.4). Nothing but sums: no case, no person, no address. Used by many
// threads.
class Metrics {
 public:
  void noteRequest(Route route, int status, std::chrono::milliseconds took);
  // What a handler's answer says beyond its status: what was taken, or that the storage has failed.
  void noteAnswer(Route route, const Answer& answer);
  enum class LimitedBy : std::uint8_t { Case, Address };
  void noteLimited(LimitedBy by) { ++m_limited[static_cast<std::size_t>(by)]; }
  void noteTlsFailure() { ++m_tlsFailures; }
  void noteConnections(std::size_t open) { m_connectionsOpen = open; }

  [[nodiscard]] std::string text() const;

 private:
  using Count = std::atomic<std::uint64_t>;
  static constexpr std::array<int, 11> kBounds{5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10000, 30000};  // ms
  struct PerRoute {
    std::array<Count, 5> byClass{};  // 1xx to 5xx
    std::array<Count, kBounds.size() + 1> byTime{};
    Count milliseconds = 0;
  };
  void appendRequests(std::string& out) const;
  void appendDurations(std::string& out) const;

  std::array<PerRoute, kRoutes.size()> m_routes{};
  std::array<Count, 2> m_limited{};
  Count m_storageErrors = 0;
  Count m_casesAccepted = 0;
  Count m_itemsAccepted = 0;
  Count m_tlsFailures = 0;
  Count m_connectionsOpen = 0;
};

}  // namespace mahfooz::intake
