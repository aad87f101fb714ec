#include "app/hasher/FileDigest.h"

namespace mahfooz::hasher {

void FileDigest::follow(int permille) noexcept {
  const std::size_t soFar = m_sizeBytes - m_rest.size();
  const std::size_t upTo = m_sizeBytes / 1000 * static_cast<std::size_t>(permille);
  if (upTo <= soFar) return;
  m_md5.add(m_rest.first(upTo - soFar));
  m_rest = m_rest.subspan(upTo - soFar);
}

// MD5 has no quality; 100 keeps it above every service's minimum.
Fingerprint FileDigest::finish() {
  m_md5.add(m_rest);
  return {Algorithm::Md5, Variant::Stored, 100, m_md5.finish()};
}

}  // namespace mahfooz::hasher
