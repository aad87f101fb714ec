#include "app/intake/AddressLimiter.h"

#include "app/intake/ForwardedAddress.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mahfooz::intake;
using Admission = AddressLimiter::Admission;

namespace {

const AddressLimiter::Time kStart{};

ClientAddress address(std::string_view text) {
  return parseAddress(text).value();
}

HttpRequest forwardedFor(std::initializer_list<const char*> values) {
  HttpRequest request;
  for (const char* value : values)
    request.headers.emplace_back("x-forwarded-for", value);
  return request;
}

}  // namespace

TEST_CASE("addresses are read in their usual forms and nothing else is") {
  CHECK(address("192.0.2.7") == address("::ffff:192.0.2.7"));
  CHECK(address("[2001:db8::1]") == address("2001:db8:0:0::1"));
  for (const char* text :
       {"", "localhost", "192.0.2", "192.0.2.7:80", "[192.0.2.7", "1.2.3.4 ", "2001:db8::g", "fe80::1%1"})
    CHECK_FALSE(parseAddress(text));
  CHECK(isLoopback(address("127.9.9.9")));
  CHECK(isLoopback(address("::1")));
  CHECK_FALSE(isLoopback(address("128.0.0.1")));
  CHECK_FALSE(isLoopback(address("::2")));
}

TEST_CASE("an address may ask so often a minute and then has to wait") {
  AddressLimiter limiter(0, 60);
  for (int request = 0; request < 60; ++request)
    CHECK(limiter.secondsToWait(address("192.0.2.1"), kStart) == 0);
  CHECK(limiter.secondsToWait(address("192.0.2.1"), kStart) == 1);
  CHECK(limiter.secondsToWait(address("192.0.2.2"), kStart) == 0);
  CHECK(limiter.secondsToWait(address("192.0.2.1"), kStart + std::chrono::seconds(1)) == 0);
  CHECK(limiter.secondsToWait(address("192.0.2.1"), kStart + std::chrono::seconds(1)) == 1);
  AddressLimiter rare(0, 2);
  CHECK(rare.secondsToWait(address("192.0.2.1"), kStart) == 0);
  CHECK(rare.secondsToWait(address("192.0.2.1"), kStart) == 0);
  CHECK(rare.secondsToWait(address("192.0.2.1"), kStart) == 30);
}

TEST_CASE("an IPv6 subscriber counts as one however many addresses he uses") {
  AddressLimiter limiter(0, 1);
  CHECK(limiter.secondsToWait(address("2001:db8:1:2::1"), kStart) == 0);
  CHECK(limiter.secondsToWait(address("2001:db8:1:2:ffff:ffff:ffff:ffff"), kStart) > 0);
  CHECK(limiter.secondsToWait(address("2001:db8:1:3::1"), kStart) == 0);
}

TEST_CASE("connections at once are counted and given back") {
  AddressLimiter limiter(2, 0);
  const auto one = address("192.0.2.1");
  CHECK(limiter.enter(one, kStart) == Admission::Welcome);
  CHECK(limiter.enter(one, kStart) == Admission::Welcome);
  CHECK(limiter.enter(one, kStart) == Admission::TooMany);
  CHECK(limiter.enter(one, kStart) == Admission::TooMany);
  CHECK(limiter.enter(one, kStart) == Admission::FarTooMany);
  CHECK(limiter.enter(address("192.0.2.2"), kStart) == Admission::Welcome);
  for (int left = 0; left < 3; ++left)
    limiter.leave(one);
  CHECK(limiter.enter(one, kStart) == Admission::Welcome);
  limiter.leave(address("192.0.2.3"));  // never came: nothing happens
}

TEST_CASE("the memory for addresses is bounded and keeps open connections") {
  AddressLimiter limiter(1, 1);
  const auto held = address("192.0.2.1");
  CHECK(limiter.enter(held, kStart) == Admission::Welcome);
  for (unsigned number = 0; number < 3 * AddressLimiter::kMaximumAddresses; ++number) {
    ClientAddress other = address("10.0.0.0");
    other[13] = static_cast<std::uint8_t>(number >> 16);
    other[14] = static_cast<std::uint8_t>(number >> 8);
    other[15] = static_cast<std::uint8_t>(number);
    (void)limiter.secondsToWait(other, kStart);
  }
  CHECK(limiter.size() <= AddressLimiter::kMaximumAddresses);
  CHECK(limiter.enter(held, kStart) == Admission::TooMany);
}

TEST_CASE("what stands in X-Forwarded-For counts only as far as trusted proxies vouch for it") {
  const auto proxy = address("192.0.2.100");
  const auto inner = address("192.0.2.101");
  const auto stranger = address("203.0.113.5");
  const auto client = address("198.51.100.1");
  CHECK(clientOf(forwardedFor({"198.51.100.1"}), stranger, {proxy}) == stranger);
  CHECK(clientOf(forwardedFor({"198.51.100.1"}), proxy, {}) == proxy);
  CHECK(clientOf(forwardedFor({"198.51.100.1"}), proxy, {proxy}) == client);
  CHECK(clientOf(forwardedFor({"10.9.9.9, 198.51.100.1"}), proxy, {proxy}) == client);
  CHECK(clientOf(forwardedFor({"10.9.9.9", "198.51.100.1"}), proxy, {proxy}) == client);
  CHECK(clientOf(forwardedFor({"198.51.100.1, 192.0.2.101"}), proxy, {proxy, inner}) == client);
  CHECK(clientOf(forwardedFor({}), proxy, {proxy}) == proxy);
  CHECK(clientOf(forwardedFor({"unknown"}), proxy, {proxy}) == proxy);
  CHECK(clientOf(forwardedFor({","}), proxy, {proxy}) == proxy);
  CHECK(clientOf(forwardedFor({"192.0.2.100, 192.0.2.100"}), proxy, {proxy}) == proxy);
}
