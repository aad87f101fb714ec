#include "core/submit/DescriptorLinux.h"

#include <unistd.h>

#include <cstddef>

namespace mahfooz::submit {

bool Descriptor::close() noexcept {
  const int number = release();
  return number < 0 || ::close(number) == 0;
}

bool writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = uninterrupted([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool flushed(int file) {
  return uninterrupted([&] { return ::fsync(file); }) == 0;
}

bool folderFlushed(int folder) {
  return flushed(folder) || errno == EINVAL;
}

}  // namespace mahfooz::submit
