#include "app/hasher/InputMap.h"

#include <io.h>
#include <windows.h>

namespace mahfooz::hasher {

namespace {

constexpr int kStandardInput = 0;

Result<std::size_t> acceptedBytes(HANDLE file, std::size_t maxBytes) {
  BY_HANDLE_FILE_INFORMATION facts{};
  if (GetFileType(file) != FILE_TYPE_DISK || !GetFileInformationByHandle(file, &facts) ||
      (facts.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
    return ErrorCode::FileNotRegular;
  const std::uint64_t size = (std::uint64_t{facts.nFileSizeHigh} << 32U) | facts.nFileSizeLow;
  if (size == 0) return ErrorCode::FileEmpty;
  if (size > maxBytes) return ErrorCode::FileTooLarge;
  return static_cast<std::size_t>(size);
}

const void* mapped(HANDLE file) noexcept {
  const HANDLE mapping = CreateFileMappingW(file, nullptr, PAGE_READONLY, 0, 0, nullptr);
  if (mapping == nullptr) return nullptr;
  const void* start = MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0);
  CloseHandle(mapping);  // the view keeps what it needs
  return start;
}

}  // namespace

Result<InputMap> InputMap::takeStandardInput(std::size_t maxBytes) {
  const HANDLE file = GetStdHandle(STD_INPUT_HANDLE);
  const auto size = acceptedBytes(file, maxBytes);
  if (!size) return size.error();
  const void* start = mapped(file);
  if (start == nullptr) return ErrorCode::FileUnreadable;
  _close(kStandardInput);  // the C library's descriptor and the handle under it
  SetStdHandle(STD_INPUT_HANDLE, nullptr);
  return InputMap({static_cast<const std::uint8_t*>(start), *size});
}

// Unlocking what is not locked takes it out of the working set: documented, if odd. It stays readable.
void InputMap::giveBack() const noexcept {
  static_cast<void>(VirtualUnlock(const_cast<std::uint8_t*>(m_untrustedBytes.data()), m_untrustedBytes.size()));
}

}  // namespace mahfooz::hasher
