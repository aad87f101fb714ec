#include "app/intake/Connection.h"

#include <algorithm>
#include <array>

namespace mahfooz::intake {

namespace {

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr int kReadsAtOnce = 16;
using ReadBuffer = std::array<char, 16 * 1024>;  // one TLS record

Deadline now() {
  return std::chrono::steady_clock::now();
}

}  // namespace

Connection::Connection(std::unique_ptr<Transport> transport, const ClientAddress& peer, const HttpLimits& limits,
                       RequestReader::HeadJudge judge)
    : m_transport(std::move(transport)),
      m_peer(peer),
      m_limits(limits),
      m_reader(limits, std::move(judge)),
      m_began(now()) {}

std::chrono::milliseconds Connection::age() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(now() - m_began);
}

Deadline Connection::deadline() const {
  if (m_leaving) return m_leavesAt;
  return m_began + m_limits.requestTime +
         std::chrono::milliseconds(m_reader.bodyBytes() * 1000 / m_limits.bodyBytesPerSecond);
}

Connection::State Connection::advance() {
  ReadBuffer buffer;
  m_moreAtHand = false;
  m_wantsToWrite = false;
  for (int read = 0; read < kReadsAtOnce; ++read) {
    const MovedBytes moved = m_transport->read(buffer);
    if (moved.outcome == Moved::WantsToWrite) m_wantsToWrite = true;
    if (moved.outcome == Moved::WantsToRead || moved.outcome == Moved::WantsToWrite) return State::Waiting;
    if (moved.outcome != Moved::Some) return State::Gone;
    const auto state = m_reader.feed(std::string_view(buffer.data(), moved.count));
    if (state == RequestReader::State::Complete) return State::Complete;
    if (state == RequestReader::State::Refused) return State::Refused;
    if (m_reader.takeWaitsForContinue() && m_transport->write(kContinue).count != kContinue.size()) return State::Gone;
  }
  m_moreAtHand = true;
  return State::Waiting;
}

std::string Connection::textFor(const Answer& answer) const {
  return responseText(answer, !(m_reader.hasHead() && m_reader.method() == "HEAD"));
}

bool Connection::answerAtOnce(const Answer& answer) {
  const std::string text = textFor(answer);
  std::span<const char> rest(text);
  while (!rest.empty()) {
    const MovedBytes moved = m_transport->write(rest);
    if (moved.outcome != Moved::Some) return false;
    rest = rest.subspan(moved.count);
  }
  return true;
}

bool Connection::answerPatiently(const Answer& answer, const std::atomic<bool>& giveUp) {
  constexpr std::chrono::milliseconds kSlice{100};  // how soon giveUp is noticed
  const std::string text = textFor(answer);
  std::span<const char> rest(text);
  const Deadline end = now() + m_limits.answerTime;
  while (!rest.empty() && !giveUp && now() < end) {
    const MovedBytes moved = m_transport->write(rest);
    if (moved.outcome == Moved::Some) rest = rest.subspan(moved.count);
    if (moved.outcome == Moved::Ended || moved.outcome == Moved::Broken) return false;
    const Deadline next = std::min(end, now() + kSlice);
    if (moved.outcome == Moved::WantsToWrite) (void)m_transport->socket().waitToWrite(next);
    if (moved.outcome == Moved::WantsToRead) (void)m_transport->socket().waitToRead(next);
  }
  return rest.empty();
}

void Connection::beginFarewell() {
  constexpr std::chrono::milliseconds kPatience{1000};
  m_transport->finish();
  m_leaving = true;
  m_moreAtHand = false;
  m_wantsToWrite = false;
  m_leavesAt = now() + kPatience;
}

bool Connection::throwAway() {
  ReadBuffer buffer;
  for (int read = 0; read < kReadsAtOnce; ++read) {
    const MovedBytes moved = m_transport->socket().receive(buffer);
    if (moved.outcome == Moved::WantsToRead) return true;
    if (moved.outcome != Moved::Some) return false;
  }
  return true;
}

}  // namespace mahfooz::intake
