#include "core/release/Minisign.h"

#include "core/case/Sodium.h"

#include <sodium.h>

#include <fstream>
#include <vector>

namespace mahfooz::release {

Result<FileDigest> digestOfFile(const std::string& path) {
  constexpr std::size_t kStep = 1024 * 1024;  // packages are larger than memory should be taken for
  cases::startSodium();
  std::ifstream file(path, std::ios::binary);
  if (!file) return ErrorCode::FileUnreadable;
  crypto_generichash_state state;
  FileDigest digest{};
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  std::vector<char> step(kStep);
  do {
    file.read(step.data(), static_cast<std::streamsize>(step.size()));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(step.data()),
                              static_cast<unsigned long long>(file.gcount()));
  } while (file);
  if (file.bad() || !file.eof()) return ErrorCode::FileUnreadable;
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

}  // namespace mahfooz::release
