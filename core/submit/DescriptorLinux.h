#pragma once

#include <cerrno>
#include <string_view>
#include <utility>

namespace mahfooz::submit {

// Linux and other POSIX systems: what writing files durably is made of.

// A descriptor that is closed when it goes; -1 for none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) noexcept : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  ~Descriptor() { (void)close(); }

  explicit operator bool() const noexcept { return m_number >= 0; }
  [[nodiscard]] int number() const noexcept { return m_number; }
  int release() noexcept { return std::exchange(m_number, -1); }

  // Whether all went well: some file systems tell of a full disk only here.
  bool close() noexcept;

 private:
  int m_number = -1;
};

template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR)
    result = call();
  return result;
}

[[nodiscard]] bool writeAll(int file, std::string_view bytes);

// On the disk when it returns true.
[[nodiscard]] bool flushed(int file);

// The same for a folder's names. Some network file systems cannot flush a folder, and say so with EINVAL: there it is
// the server's matter.
[[nodiscard]] bool folderFlushed(int folder);

}  // namespace mahfooz::submit
