#include "app/intake/AddressLimiter.h"

#include "core/case/Sodium.h"

#include <sodium.h>

#include <algorithm>
#include <cmath>

namespace mahfooz::intake {

AddressLimiter::AddressLimiter(std::size_t connections, std::size_t requestsAMinute)
    : m_connections(connections), m_requestsAMinute(static_cast<double>(requestsAMinute)) {
  static_assert(sizeof m_key == crypto_shorthash_KEYBYTES);
  cases::startSodium();
  crypto_shorthash_keygen(m_key.data());
}

std::uint64_t AddressLimiter::reference(const ClientAddress& address) const {
  const ClientAddress part = subscriberPart(address);
  std::uint64_t hash = 0;
  static_assert(sizeof hash == crypto_shorthash_BYTES);
  crypto_shorthash(reinterpret_cast<unsigned char*>(&hash), part.data(), part.size(), m_key.data());
  return hash;
}

double AddressLimiter::requestsLeft(const Entry& entry, Time now) const {
  const std::chrono::duration<double, std::ratio<60>> minutes = now - entry.filled;
  return std::min(m_requestsAMinute, entry.requestsLeft + minutes.count() * m_requestsAMinute);
}

AddressLimiter::Entry& AddressLimiter::entryFor(const ClientAddress& address, Time now) {
  const std::uint64_t key = reference(address);
  if (!m_entries.contains(key)) makeRoom(now);
  const auto [entry, isNew] = m_entries.try_emplace(key, Entry{m_requestsAMinute, now, 0});
  entry->second.requestsLeft = requestsLeft(entry->second, now);
  entry->second.filled = now;
  return entry->second;
}

// First those go that are as good as unknown; where there are none, all that have no connection: a crowd of addresses
// is then forgiven, which costs less than a memory that grows.
void AddressLimiter::makeRoom(Time now) {
  if (m_entries.size() < kMaximumAddresses) return;
  std::erase_if(m_entries, [&](const auto& entry) {
    return entry.second.connections == 0 && requestsLeft(entry.second, now) >= m_requestsAMinute;
  });
  if (m_entries.size() < kMaximumAddresses) return;
  std::erase_if(m_entries, [](const auto& entry) { return entry.second.connections == 0; });
}

AddressLimiter::Admission AddressLimiter::enter(const ClientAddress& address, Time now) {
  if (m_connections == 0) return Admission::Welcome;
  const std::lock_guard lock(m_mutex);
  Entry& entry = entryFor(address, now);
  if (entry.connections >= 2 * m_connections) return Admission::FarTooMany;
  return ++entry.connections > m_connections ? Admission::TooMany : Admission::Welcome;
}

void AddressLimiter::leave(const ClientAddress& address) {
  if (m_connections == 0) return;
  const std::lock_guard lock(m_mutex);
  const auto found = m_entries.find(reference(address));
  if (found != m_entries.end() && found->second.connections > 0) --found->second.connections;
}

std::int64_t AddressLimiter::secondsToWait(const ClientAddress& address, Time now) {
  if (m_requestsAMinute == 0) return 0;
  const std::lock_guard lock(m_mutex);
  Entry& entry = entryFor(address, now);
  if (entry.requestsLeft >= 1) {
    entry.requestsLeft -= 1;
    return 0;
  }
  return std::max<std::int64_t>(1, std::llround(std::ceil((1 - entry.requestsLeft) * 60 / m_requestsAMinute)));
}

std::size_t AddressLimiter::size() const {
  const std::lock_guard lock(m_mutex);
  return m_entries.size();
}

}  // namespace mahfooz::intake
