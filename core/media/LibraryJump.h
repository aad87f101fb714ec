#pragma once

#include <csetjmp>

namespace mahfooz::media {

// The codec libraries report an error by a call that must not return, and their C frames cannot be crossed by an
// exception. So each step into a library runs inside survives(), and the library's error callback calls giveUp(), which
// ends the step. Only C frames and the step's own are skipped: a step holds nothing that needs a destructor.
class LibraryJump {
 public:
  // Runs the step; false when the library gave up in it. Not inlined: whatever the step changes is then in memory, not
  // in a register that the jump would bring back old.
  template <class Step>
  [[nodiscard, gnu::noinline]] bool survives(const Step& step) {
    if (setjmp(m_place) != 0) return false;  // NOLINT(cert-err52-cpp): the libraries leave no other way
    step();
    return true;
  }

  [[noreturn]] void giveUp() { std::longjmp(m_place, 1); }  // NOLINT(cert-err52-cpp)

 private:
  std::jmp_buf m_place{};
};

}  // namespace mahfooz::media
