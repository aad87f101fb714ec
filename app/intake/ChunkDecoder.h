#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mahfooz::intake {

// Takes the chunked coding (RFC 9112, section 7.1) off a body, byte by byte as it comes. Chunk extensions are passed
// over, as the RFC wants it; trailers are refused, since nobody here would read them.
class ChunkDecoder {
 public:
  // The longest body, and the most bytes that the coding itself may take.
  ChunkDecoder(std::size_t maximumBody, std::size_t maximumCoding) noexcept
      : m_maximumBody(maximumBody), m_maximumCoding(maximumCoding) {}

  enum class State { More, Complete, Malformed, TooLong };

  // Appends what the bytes hold to `body`. Bytes behind the end are passed over.
  State feed(std::string_view untrusted, std::string& body);

 private:
  enum class Place { Size, SizeLineFeed, Data, DataReturn, DataLineFeed, EndReturn, EndLineFeed, Done };
  [[nodiscard]] State takeData(std::string_view& rest, std::string& body);
  [[nodiscard]] State takeCoding(char byte, std::size_t bodySize);
  [[nodiscard]] bool takeSizeByte(char byte);

  std::size_t m_maximumBody;
  std::size_t m_maximumCoding;
  Place m_place = Place::Size;
  std::size_t m_left = 0;  // of this chunk
  int m_digits = 0;
  bool m_inExtension = false;
  std::size_t m_codingBytes = 0;
};

}  // namespace mahfooz::intake
