#include "app/hasher/InputMap.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mahfooz::hasher {

namespace {

Result<std::size_t> acceptedBytes(std::size_t maxBytes) {
  struct stat facts {};
  if (fstat(STDIN_FILENO, &facts) != 0) return ErrorCode::FileUnreadable;
  if (!S_ISREG(facts.st_mode)) return ErrorCode::FileNotRegular;
  if (facts.st_size <= 0) return ErrorCode::FileEmpty;
  const auto size = static_cast<std::size_t>(facts.st_size);
  if (size > maxBytes) return ErrorCode::FileTooLarge;
  return size;
}

}  // namespace

Result<InputMap> InputMap::takeStandardInput(std::size_t maxBytes) {
  const auto size = acceptedBytes(maxBytes);
  if (!size) return size.error();
  void* start = mmap(nullptr, *size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (start == MAP_FAILED) return ErrorCode::FileUnreadable;
  close(STDIN_FILENO);
  return InputMap({static_cast<const std::uint8_t*>(start), *size});
}

// Never written to, so that nothing is lost. If the system refuses, memory stays taken up and nothing else happens.
void InputMap::giveBack() const noexcept {
  static_cast<void>(
      madvise(const_cast<std::uint8_t*>(m_untrustedBytes.data()), m_untrustedBytes.size(), MADV_DONTNEED));
}

}  // namespace mahfooz::hasher
