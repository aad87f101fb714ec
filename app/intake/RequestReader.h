#pragma once

#include "app/intake/ChunkDecoder.h"
#include "app/intake/HttpLimits.h"
#include "app/intake/HttpRequest.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::intake {

// Puts one request together from bytes as they come, within its limits. No sockets, no clock.
class RequestReader {
 public:
  // The status that refuses a request by its head alone, or 0; sees requests with and without a body.
  using HeadJudge = std::function<int(const HttpRequest&, const HttpFraming&)>;

  RequestReader(const HttpLimits& limits, HeadJudge judge);

  enum class State { More, Complete, Refused };

  // More: nothing is decided yet. Afterwards further bytes are passed over.
  State feed(std::string_view untrusted);

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] int refusedWith() const noexcept { return m_status; }
  [[nodiscard]] bool hasHead() const noexcept { return m_hasHead; }
  [[nodiscard]] bool hasBegun() const noexcept { return m_hasHead || !m_head.empty(); }
  [[nodiscard]] std::size_t bodyBytes() const noexcept { return m_bodyBytes; }  // received, with their coding
  [[nodiscard]] std::size_t heldBytes() const noexcept { return m_request.body.size(); }

  // Gives the body's memory back, when nobody needs it any more.
  void dropBody() noexcept { m_request.body = std::string(); }

  // Whether the client waits for "100 Continue"; true once.
  [[nodiscard]] bool takeWaitsForContinue() noexcept;

  [[nodiscard]] std::string_view method() const noexcept { return m_request.method; }

  // What has come of it: whole when Complete, from the head on when hasHead().
  [[nodiscard]] const HttpRequest& request() const noexcept { return m_request; }

 private:
  State refuse(int status);
  State takeHead(std::string_view untrusted);
  State judgeHead();
  State takeBody(std::string_view untrusted);
  [[nodiscard]] int headRefusal() const noexcept;

  const HttpLimits& m_limits;
  HeadJudge m_judge;
  State m_state = State::More;
  int m_status = 0;
  std::string m_head;
  bool m_hasHead = false;
  bool m_waitsForContinue = false;
  HttpRequest m_request;
  HttpFraming m_framing;
  std::size_t m_bodyBytes = 0;
  std::optional<ChunkDecoder> m_chunks;
};

}  // namespace mahfooz::intake
