#include "tests/app/hasher/HasherRun.h"

#include "core/wire/AnswerDecoder.h"
#include "tests/app/hasher/ChildProcess.h"

#include <catch2/catch.hpp>

namespace mahfooz::test {

namespace {

Result<MediaFingerprints> answerIn(const ChildEnd& end) {
  CHECK_FALSE(end.signal);
  REQUIRE(end.exitCode == 0);
  wire::AnswerDecoder decoder;
  REQUIRE(decoder.add(end.output));
  return decoder.finish();
}

}  // namespace

Result<MediaFingerprints> hashFile(const std::string& path, const std::function<void()>& beforeExec) {
  return answerIn(runChild({MAHFOOZ_HASHER}, path, beforeExec));
}

Result<MediaFingerprints> hashBytesBy(const std::vector<std::string>& command,
                                      const std::vector<std::uint8_t>& content) {
  const TemporaryFolder folder;
  return answerIn(runChild(command, folder.file("picture", content)));
}

Result<MediaFingerprints> hashBytes(const std::vector<std::uint8_t>& content) {
  return hashBytesBy({MAHFOOZ_HASHER}, content);
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
