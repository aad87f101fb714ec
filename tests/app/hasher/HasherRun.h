#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace mahfooz::test {

// Runs the real hasher on a file and reads its answer with the real codec. Fails the test when the hasher does not end
// with 0.
[[nodiscard]] Result<MediaFingerprints> hashFile(
    const std::string& path, const std::function<void()>& beforeExec = [] {});

[[nodiscard]] Result<MediaFingerprints> hashBytes(const std::vector<std::uint8_t>& content);

// The same by a command of our choice: another hasher, or one with arguments.
[[nodiscard]] Result<MediaFingerprints> hashBytesBy(const std::vector<std::string>& command,
                                                    const std::vector<std::uint8_t>& content);

// The code of its refusal; fails the test when there is none.
[[nodiscard]] ErrorCode refusalOfBytes(const std::vector<std::uint8_t>& content);
[[nodiscard]] ErrorCode refusalOfFile(
    const std::string& path, const std::function<void()>& beforeExec = [] {});

}  // namespace mahfooz::test
