#include "app/intake/ChunkDecoder.h"

#include <algorithm>

namespace mahfooz::intake {

namespace {

int hexValue(char byte) noexcept {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

}  // namespace

ChunkDecoder::State ChunkDecoder::feed(std::string_view untrusted, std::string& body) {
  while (!untrusted.empty() && m_place != Place::Done) {
    State state = State::More;
    if (m_place == Place::Data) {
      state = takeData(untrusted, body);
    } else {
      state = takeCoding(untrusted.front(), body.size());
      untrusted.remove_prefix(1);
    }
    if (state != State::More) return state;
  }
  return m_place == Place::Done ? State::Complete : State::More;
}

ChunkDecoder::State ChunkDecoder::takeData(std::string_view& rest, std::string& body) {
  const std::size_t taken = std::min(rest.size(), m_left);
  body.append(rest.substr(0, taken));
  rest.remove_prefix(taken);
  m_left -= taken;
  if (m_left == 0) m_place = Place::DataReturn;
  return State::More;
}

ChunkDecoder::State ChunkDecoder::takeCoding(char byte, std::size_t bodySize) {
  if (++m_codingBytes > m_maximumCoding) return State::TooLong;
  const auto expect = [&](char wanted, Place next) {
    m_place = next;
    return byte == wanted ? State::More : State::Malformed;
  };
  switch (m_place) {
    case Place::Size:
      if (!takeSizeByte(byte)) return State::Malformed;
      return m_left > m_maximumBody - std::min(bodySize, m_maximumBody) ? State::TooLong : State::More;
    case Place::SizeLineFeed:
      m_digits = 0;
      m_inExtension = false;
      return expect('\n', m_left == 0 ? Place::EndReturn : Place::Data);
    case Place::DataReturn:
      return expect('\r', Place::DataLineFeed);
    case Place::DataLineFeed:
      return expect('\n', Place::Size);
    case Place::EndReturn:
      return expect('\r', Place::EndLineFeed);
    case Place::EndLineFeed:
      return expect('\n', Place::Done);
    case Place::Data:
    case Place::Done:
      break;
  }
  return State::Malformed;
}

bool ChunkDecoder::takeSizeByte(char byte) {
  if (byte == '\r') {
    m_place = Place::SizeLineFeed;
    return m_digits > 0;
  }
  if (m_inExtension) return byte == '\t' || (byte >= 0x20 && byte < 0x7F);
  if (byte == ';') {
    m_inExtension = true;
    return m_digits > 0;
  }
  constexpr int kMaximumDigits = 8;  // 32 bits: more than any body
  const int value = hexValue(byte);
  if (value < 0 || ++m_digits > kMaximumDigits) return false;
  m_left = m_left * 16 + static_cast<std::size_t>(value);
  return true;
}

}  // namespace mahfooz::intake
