#include "tests/app/hasher/ChildProcess.h"
#include "tests/app/hasher/HasherRun.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <cerrno>
#include <functional>

#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace mahfooz;

// The hasher on a system that lacks a part of the lock-down. Such a system is made by a filter that is put on before
// the hasher starts and answers one call as that system would.

namespace {

struct Lack {
  int call;
  int answer;       // an errno; 0 pretends that it worked
  int option = -1;  // only with this first argument
};

void putOn(const Lack& lack) {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const auto action = SCMP_ACT_ERRNO(static_cast<unsigned>(lack.answer));
  const auto option = static_cast<scmp_datum_t>(lack.option);
  const int added = lack.option < 0
                        ? seccomp_rule_add(filter, action, lack.call, 0)
                        : seccomp_rule_add(filter, action, lack.call, 1, scmp_arg_cmp{0, SCMP_CMP_EQ, option, 0});
  if (added != 0 || seccomp_load(filter) != 0) _exit(98);
  seccomp_release(filter);
}

class Picture {
 public:
  Picture() : m_path(m_folder.file("picture", test::pngFile(test::drawPicture(40, 40, 3)))) {}
  [[nodiscard]] Result<MediaFingerprints> hashedWhere(const Lack& lack) const {
    return test::hashFile(m_path, [lack] { putOn(lack); });
  }
  [[nodiscard]] ErrorCode refusalWhere(const Lack& lack) const {
    return test::refusalOfFile(m_path, [lack] { putOn(lack); });
  }

 private:
  test::TemporaryFolder m_folder;
  std::string m_path;
};

constexpr int kLandlockCreate = 444;  // the same numbers on every architecture
constexpr int kLandlockRestrict = 446;

}  // namespace

TEST_CASE("the hasher works where another program filters and nothing is missing") {
  CHECK(Picture().hashedWhere({SCMP_SYS(reboot), EPERM}));
}

TEST_CASE("the hasher refuses to work without Landlock") {
  const Picture picture;
  CHECK(picture.refusalWhere({kLandlockCreate, ENOSYS}) == ErrorCode::SandboxUnavailable);
  CHECK(picture.refusalWhere({kLandlockCreate, EOPNOTSUPP}) == ErrorCode::SandboxUnavailable);
  CHECK(picture.refusalWhere({kLandlockRestrict, EPERM}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work where Landlock only pretends") {
  CHECK(Picture().refusalWhere({kLandlockRestrict, 0}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work without seccomp") {
  const Picture picture;
  CHECK(picture.refusalWhere({SCMP_SYS(seccomp), EPERM}) == ErrorCode::SandboxUnavailable);
  CHECK(picture.refusalWhere({SCMP_SYS(seccomp), EINVAL}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work where seccomp only pretends") {
  CHECK(Picture().refusalWhere({SCMP_SYS(seccomp), 0}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work where it can be inspected") {
  const Picture picture;
  CHECK(picture.refusalWhere({SCMP_SYS(prctl), EPERM, PR_SET_DUMPABLE}) == ErrorCode::SandboxUnavailable);
  CHECK(picture.refusalWhere({SCMP_SYS(prctl), 0, PR_SET_DUMPABLE}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work where it could gain privileges") {
  CHECK(Picture().refusalWhere({SCMP_SYS(prctl), EINVAL, PR_SET_NO_NEW_PRIVS}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work where it could outlive its parent") {
  CHECK(Picture().refusalWhere({SCMP_SYS(prctl), EPERM, PR_SET_PDEATHSIG}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work where descriptors cannot be closed") {
  CHECK(Picture().refusalWhere({SCMP_SYS(close_range), ENOSYS}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work where limits cannot be set") {
  const Picture picture;
  CHECK(picture.refusalWhere({SCMP_SYS(prlimit64), EPERM}) == ErrorCode::SandboxUnavailable);
}

TEST_CASE("the hasher refuses to work beside a thread that the lock would not bind") {
  CHECK(Picture().refusalWhere({SCMP_SYS(unshare), EINVAL}) == ErrorCode::SandboxUnavailable);
}
