#include "core/wire/AnswerDecoder.h"
#include "tests/core/wire/WireSamples.h"

#include <catch2/catch.hpp>

#include <cstdint>

using namespace mahfooz;
using namespace mahfooz::wire;

namespace {

const Bytes kStream = joined({Record::hello(), Record::progress(0), Record::progress(500), Record::progress(1000),
                              Record::answer(samplePhoto())});

// What is accepted must be something that an honest hasher could have said: said again, it is the same bytes.
void checkHonest(const Bytes& stream) {
  const auto result = decoded(stream);
  if (!result) return;
  const Bytes again = joined({Record::answer(*result)});
  REQUIRE(stream.size() >= again.size());
  CHECK(std::equal(again.rbegin(), again.rend(), stream.rbegin()));
}

// xorshift (Marsaglia 2003): the same numbers on every machine.
class Numbers {
 public:
  std::uint32_t next() noexcept {
    m_state ^= m_state << 13U;
    m_state ^= m_state >> 17U;
    m_state ^= m_state << 5U;
    return m_state;
  }

 private:
  std::uint32_t m_state = 2463534242U;
};

}  // namespace

TEST_CASE("no stream that was cut short is accepted") {
  for (std::size_t size = 0; size < kStream.size(); ++size)
    CHECK_FALSE(decoded(Bytes(kStream.begin(), kStream.begin() + static_cast<std::ptrdiff_t>(size))));
}

TEST_CASE("every byte changed to every value is refused or is an honest stream") {
  for (std::size_t at = 0; at < kStream.size(); ++at) {
    for (int value = 0; value < 256; ++value) {
      Bytes changed = kStream;
      changed[at] = static_cast<std::uint8_t>(value);
      checkHonest(changed);
    }
  }
}

TEST_CASE("no change in the bytes before the sizes and values is accepted") {
  const std::size_t framing = kHeaderBytes + kHelloPayloadBytes;
  for (std::size_t at = 0; at < framing; ++at) {
    Bytes changed = kStream;
    changed[at] ^= 0x01U;
    CHECK_FALSE(decoded(changed));
  }
}

TEST_CASE("every byte left out or doubled is refused or is an honest stream") {
  for (std::size_t at = 0; at < kStream.size(); ++at) {
    const auto place = static_cast<std::ptrdiff_t>(at);
    Bytes shorter = kStream;
    shorter.erase(shorter.begin() + place);
    CHECK_FALSE(decoded(shorter));
    Bytes longer = kStream;
    longer.insert(longer.begin() + place, kStream[at]);
    CHECK_FALSE(decoded(longer));
  }
}

TEST_CASE("random streams after a good greeting are refused or honest") {
  Numbers numbers;
  const Bytes hello = joined({Record::hello()});
  for (int round = 0; round < 20000; ++round) {
    Bytes stream = hello;
    for (std::uint32_t left = numbers.next() % 80; left > 0; --left)
      stream.push_back(static_cast<std::uint8_t>(numbers.next() % 6));
    const auto result = decoded(stream);
    if (result) checkHonest(stream);
    AnswerDecoder decoder;
    static_cast<void>(decoder.add(stream).has_value());
    CHECK(decoder.permille() >= 0);
    CHECK(decoder.permille() <= kMaxPermille);
  }
}
