#include "core/submit/FileHandleWindows.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <vector>

namespace mahfooz::submit {

namespace {

// The headers of mingw-w64 hide these two of Windows 10 1709 behind a comparison of two unlike numbers, and have no
// FILE_DISPOSITION_INFO_EX. The numbers are those of FILE_INFO_BY_HANDLE_CLASS in Microsoft's documentation.
constexpr auto kDispositionEx = static_cast<FILE_INFO_BY_HANDLE_CLASS>(21);  // FileDispositionInfoEx
constexpr auto kRenameEx = static_cast<FILE_INFO_BY_HANDLE_CLASS>(22);       // FileRenameInfoEx

struct Disposition {
  DWORD flags;
};
constexpr DWORD kDelete = 0x1;
constexpr DWORD kPosix = 0x2;

// Of a rename with FileRenameInfo the first member is a BOOLEAN, with FileRenameInfoEx these flags.
bool rename(HANDLE file, FILE_INFO_BY_HANDLE_CLASS how, DWORD flags, const std::wstring& to) {
  const std::size_t nameBytes = to.size() * sizeof(wchar_t);
  std::vector<std::byte> memory(sizeof(FILE_RENAME_INFO) + nameBytes);
  auto* order = reinterpret_cast<FILE_RENAME_INFO*>(memory.data());
  std::memcpy(order, &flags, sizeof flags);
  order->FileNameLength = static_cast<DWORD>(nameBytes);
  std::memcpy(order->FileName, to.data(), nameBytes);
  return SetFileInformationByHandle(file, how, order, static_cast<DWORD>(memory.size())) != FALSE;
}

}  // namespace

bool writeAndFlush(HANDLE file, std::string_view bytes) noexcept {
  constexpr std::size_t kMostAtOnce = std::size_t{1} << 30U;  // the count is a DWORD
  while (!bytes.empty()) {
    DWORD written = 0;
    const auto count = static_cast<DWORD>(std::min(bytes.size(), kMostAtOnce));
    if (!WriteFile(file, bytes.data(), count, &written, nullptr) || written == 0) return false;
    bytes.remove_prefix(written);
  }
  return FlushFileBuffers(file) != FALSE;
}

bool removeOpen(HANDLE file) noexcept {
  Disposition order{kDelete | kPosix};
  if (SetFileInformationByHandle(file, kDispositionEx, &order, sizeof order)) return true;
  FILE_DISPOSITION_INFO plain{TRUE};
  return SetFileInformationByHandle(file, FileDispositionInfo, &plain, sizeof plain) != FALSE;
}

bool renameOpen(HANDLE file, const std::wstring& to, InTheWay inTheWay) noexcept {
  const DWORD replace = inTheWay == InTheWay::Replace ? FILE_RENAME_FLAG_REPLACE_IF_EXISTS : 0;
  if (rename(file, kRenameEx, replace | FILE_RENAME_FLAG_POSIX_SEMANTICS, to)) return true;
  if (GetLastError() == ERROR_ALREADY_EXISTS || GetLastError() == ERROR_FILE_EXISTS) return false;
  return rename(file, FileRenameInfo, replace, to);
}

}  // namespace mahfooz::submit
