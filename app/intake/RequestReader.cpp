#include "app/intake/RequestReader.h"

#include <algorithm>
#include <utility>

namespace mahfooz::intake {

namespace {

constexpr std::string_view kEnd = "\r\n\r\n";
constexpr std::size_t kMaximumLineBytes = 8 * 1024;  // of the request line

// Chunked coding adds at most a few bytes to every chunk; a client that needs more than this is not serious.
constexpr std::size_t kCodingBytes = 64 * 1024;

// Where a line feed stands without its carriage return; npos for nowhere.
std::size_t bareLineFeed(std::string_view text, std::size_t from) noexcept {
  for (auto at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (at == 0 || text[at - 1] != '\r') return at;
  }
  return std::string_view::npos;
}

}  // namespace

RequestReader::RequestReader(const HttpLimits& limits, HeadJudge judge) : m_limits(limits), m_judge(std::move(judge)) {}

RequestReader::State RequestReader::refuse(int status) {
  m_status = status;
  dropBody();
  return m_state = State::Refused;
}

RequestReader::State RequestReader::feed(std::string_view untrusted) {
  if (m_state != State::More || untrusted.empty()) return m_state;
  return m_hasHead ? takeBody(untrusted) : takeHead(untrusted);
}

// What no later byte can mend. Without a look this early, a client that speaks another protocol would be waited for.
int RequestReader::headRefusal() const noexcept {
  if (m_head.front() < 'A' || m_head.front() > 'Z') return 400;
  if (m_head.size() > kMaximumLineBytes && m_head.find('\n') > kMaximumLineBytes) return 414;
  return m_head.size() > m_limits.headBytes ? 431 : 0;
}

RequestReader::State RequestReader::takeHead(std::string_view untrusted) {
  const std::size_t before = m_head.size();
  const std::size_t seam = before < kEnd.size() ? 0 : before - kEnd.size() + 1;
  const std::size_t taken = std::min(untrusted.size(), m_limits.headBytes + kEnd.size() - before);
  m_head.append(untrusted.substr(0, taken));
  const auto end = m_head.find(kEnd, seam);
  if (bareLineFeed(std::string_view(m_head).substr(0, end), seam) != std::string_view::npos) return refuse(400);
  if (end == std::string::npos) {
    const int status = headRefusal();
    return status == 0 ? m_state : refuse(status);
  }
  const std::size_t headBytes = end + kEnd.size();
  auto parsed = parseHead(std::string_view(m_head).substr(0, headBytes));
  if (const int* status = std::get_if<int>(&parsed)) return refuse(*status);
  m_request = std::get<HttpRequest>(std::move(parsed));
  m_hasHead = true;
  m_head = {};
  if (const State judged = judgeHead(); judged != State::More) return judged;
  return takeBody(untrusted.substr(headBytes - before));
}

RequestReader::State RequestReader::judgeHead() {
  const auto framing = framingOf(m_request);
  if (const int* status = std::get_if<int>(&framing)) return refuse(*status);
  m_framing = std::get<HttpFraming>(framing);
  if (m_framing.length > m_limits.bodyBytes) return refuse(413);
  if (const int status = m_judge(m_request, m_framing); status != 0) return refuse(status);
  if (!m_framing.chunked && m_framing.length == 0) return m_state = State::Complete;
  const auto expected = m_request.header("expect");
  if (!expected.empty() && expected != "100-continue") return refuse(417);
  m_waitsForContinue = !expected.empty() && !m_request.isHttp10;
  if (m_framing.chunked) m_chunks.emplace(m_limits.bodyBytes, kCodingBytes);
  return State::More;
}

bool RequestReader::takeWaitsForContinue() noexcept {
  return std::exchange(m_waitsForContinue, false);
}

RequestReader::State RequestReader::takeBody(std::string_view untrusted) {
  m_bodyBytes += untrusted.size();
  if (!untrusted.empty()) m_waitsForContinue = false;
  std::string& body = m_request.body;
  if (!m_chunks) {
    body.append(untrusted.substr(0, m_framing.length - body.size()));
    if (body.size() == m_framing.length) m_state = State::Complete;
    return m_state;
  }
  switch (m_chunks->feed(untrusted, body)) {
    case ChunkDecoder::State::More:
      break;
    case ChunkDecoder::State::Complete:
      m_state = State::Complete;
      break;
    case ChunkDecoder::State::Malformed:
      return refuse(400);
    case ChunkDecoder::State::TooLong:
      return refuse(413);
  }
  return m_state;
}

}  // namespace mahfooz::intake
