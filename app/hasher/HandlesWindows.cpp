#include "app/hasher/HandlesWindows.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace mahfooz::hasher {

namespace {

constexpr int kStandardOutput = 1;
constexpr int kStandardError = 2;

// Handles are multiples of four, given out from the lowest. A fresh process has some forty, its parent's list adds
// three; inherited ones keep the parent's number, and our programs have some hundred. Each costs a question.
constexpr std::uintptr_t kHandleStep = 4;
constexpr std::uintptr_t kLastHandle = std::uintptr_t{1} << 16U;

HANDLE handleOf(std::uintptr_t number) noexcept {
  return reinterpret_cast<HANDLE>(number);
}

bool isInheritable(HANDLE handle) noexcept {
  DWORD flags = 0;
  return GetHandleInformation(handle, &flags) && (flags & HANDLE_FLAG_INHERIT) != 0;
}

}  // namespace

bool answersIntoPipe() noexcept {
  const HANDLE answers = GetStdHandle(STD_OUTPUT_HANDLE);
  // A socket calls itself a pipe, too, but cannot say what kind of one.
  DWORD flags = 0;
  return GetFileType(answers) == FILE_TYPE_PIPE && GetNamedPipeInfo(answers, &flags, nullptr, nullptr, nullptr) &&
         _setmode(kStandardOutput, _O_BINARY) != -1;
}

bool inheritedNothingElse() noexcept {
  const std::array standard{GetStdHandle(STD_INPUT_HANDLE), GetStdHandle(STD_OUTPUT_HANDLE),
                            GetStdHandle(STD_ERROR_HANDLE)};
  for (std::uintptr_t number = kHandleStep; number < kLastHandle; number += kHandleStep) {
    const HANDLE handle = handleOf(number);
    if (!isInheritable(handle)) continue;
    if (std::ranges::find(standard, handle) == standard.end()) return false;
    if (!SetHandleInformation(handle, HANDLE_FLAG_INHERIT, 0)) return false;
  }
  _close(kStandardError);
  return SetStdHandle(STD_ERROR_HANDLE, nullptr) != FALSE;
}

}  // namespace mahfooz::hasher
