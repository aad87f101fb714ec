#pragma once

#include "app/intake/ClientAddress.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <unordered_map>

namespace mahfooz::intake {

// Counts what each address takes of the service: connections at once and requests a minute. In memory only, bounded,
// and under a keyed hash whose key is made at the start and never leaves: the memory holds no address in clear. Used by
// many threads.
class AddressLimiter {
 public:
  using Time = std::chrono::steady_clock::time_point;

  static constexpr std::size_t kMaximumAddresses = 20000;  // about two megabytes

  // 0: no limit.
  AddressLimiter(std::size_t connections, std::size_t requestsAMinute);

  enum class Admission : std::uint8_t { Welcome, TooMany, FarTooMany };  // FarTooMany: twice the limit

  // Counts a connection, except with FarTooMany. leave() gives it back.
  [[nodiscard]] Admission enter(const ClientAddress& address, Time now);
  void leave(const ClientAddress& address);

  // Takes one request off what the address has left. Seconds to wait when nothing is left; 0 otherwise.
  [[nodiscard]] std::int64_t secondsToWait(const ClientAddress& address, Time now);

  [[nodiscard]] std::size_t size() const;

 private:
  // A bucket that fills evenly within a minute: whoever was quiet may hurry for a moment.
  struct Entry {
    double requestsLeft = 0;
    Time filled;
    std::size_t connections = 0;
  };
  [[nodiscard]] std::uint64_t reference(const ClientAddress& address) const;
  [[nodiscard]] Entry& entryFor(const ClientAddress& address, Time now);
  [[nodiscard]] double requestsLeft(const Entry& entry, Time now) const;
  void makeRoom(Time now);

  std::size_t m_connections;
  double m_requestsAMinute;
  std::array<std::uint8_t, 16> m_key{};
  mutable std::mutex m_mutex;
  std::unordered_map<std::uint64_t, Entry> m_entries;
};

}  // namespace mahfooz::intake
