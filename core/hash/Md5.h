#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace mahfooz::hash {

// MD5 (RFC 1321) of bytes that come in pieces. Not for secrecy: services exchange it to find files that are the same in
// every byte (StopNCII, NCMEC, python-threatexchange "video_md5").
class Md5 {
 public:
  Md5();
  Md5(Md5&&) noexcept;
  Md5& operator=(Md5&&) noexcept;
  ~Md5();

  void add(std::span<const std::uint8_t> bytes) noexcept;

  // 32 lower-case hex digits. Call once.
  [[nodiscard]] std::string finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace mahfooz::hash
