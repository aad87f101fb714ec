#pragma once

#include "app/intake/Answer.h"
#include "app/intake/RequestReader.h"
#include "app/intake/Transport.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace mahfooz::intake {

// One accepted connection, which carries one request, so that a request which was refused half-read cannot become the
// beginning of the next. The reading never blocks; the answer is written by whoever has it. Used by one thread at a
// time.
class Connection {
 public:
  Connection(std::unique_ptr<Transport> transport, const ClientAddress& peer, const HttpLimits& limits,
             RequestReader::HeadJudge judge);

  enum class State { Waiting, Complete, Refused, Gone };

  // Reads what has come, up to a share that is fair to the others.
  State advance();

  [[nodiscard]] bool hasMoreAtHand() const noexcept { return m_moreAtHand; }  // advance() again, without waiting
  [[nodiscard]] bool wantsToWrite() const noexcept { return m_wantsToWrite; }
  [[nodiscard]] SocketHandle handle() const noexcept { return m_transport->socket().handle(); }
  [[nodiscard]] const ClientAddress& peer() const noexcept { return m_peer; }
  [[nodiscard]] RequestReader& reader() noexcept { return m_reader; }
  [[nodiscard]] const RequestReader& reader() const noexcept { return m_reader; }
  [[nodiscard]] bool hasHandshakeFailed() const { return m_transport->hasHandshakeFailed(); }
  [[nodiscard]] std::chrono::milliseconds age() const;

  // One deadline for the whole request, which only a body moves by its bytes: a time-out that starts again with every
  // byte would let a slow drip go on for ever.
  [[nodiscard]] Deadline deadline() const;

  // Writes what fits at once; false when that was not all.
  bool answerAtOnce(const Answer& answer);
  // Writes all, waiting for a slow client until the limits' answer time is over or `giveUp` becomes true.
  bool answerPatiently(const Answer& answer, const std::atomic<bool>& giveUp);

  // A socket that is closed with unread bytes resets the connection, and a client that is still sending would never see
  // the answer. So the end is announced first, and what comes is thrown away for a short while.
  void beginFarewell();
  [[nodiscard]] bool isLeaving() const noexcept { return m_leaving; }
  [[nodiscard]] bool throwAway();  // false when the other side has ended too

 private:
  [[nodiscard]] std::string textFor(const Answer& answer) const;

  std::unique_ptr<Transport> m_transport;
  ClientAddress m_peer;
  const HttpLimits& m_limits;
  RequestReader m_reader;
  Deadline m_began;
  Deadline m_leavesAt{};
  bool m_moreAtHand = false;
  bool m_wantsToWrite = false;
  bool m_leaving = false;
};

}  // namespace mahfooz::intake
