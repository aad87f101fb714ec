#include "tests/app/hasher/HasherRun.h"

#include "core/wire/AnswerDecoder.h"
#include "tests/app/hasher/ChildProcess.h"

#include <catch2/catch.hpp>

namespace mahfooz::test {

Result<MediaFingerprints> hashFile(const std::string& path, const std::function<void()>& beforeExec) {
  const ChildEnd end = runChild({MAHFOOZ_HASHER}, path, beforeExec);
  CHECK_FALSE(end.signal);
  REQUIRE(end.exitCode == 0);
  wire::AnswerDecoder decoder;
  REQUIRE(decoder.add(end.output));
  return decoder.finish();
}

Result<MediaFingerprints> hashBytes(const std::vector<std::uint8_t>& content) {
  const TemporaryFolder folder;
  return hashFile(folder.file("picture", content));
}

ErrorCode refusalOfBytes(const std::vector<std::uint8_t>& content) {
  const auto result = hashBytes(content);
  REQUIRE_FALSE(result);
  return result.error().code();
}

ErrorCode refusalOfFile(const std::string& path, const std::function<void()>& beforeExec) {
  const auto result = hashFile(path, beforeExec);
  REQUIRE_FALSE(result);
  return result.error().code();
}

}  // namespace mahfooz::test
