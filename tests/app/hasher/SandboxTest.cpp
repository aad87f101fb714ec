#include "app/hasher/LandlockLinux.h"
#include "tests/app/hasher/ChildProcess.h"
#include "tests/app/hasher/ProbeExit.h"

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mahfooz;
using namespace mahfooz::probe;

namespace {

// A file that anybody may read and write, for the acts that want one.
class Proof {
 public:
  Proof() : m_file(m_folder.file("diary.txt", {'d', 'e', 'a', 'r'})) {}

  [[nodiscard]] test::ChildEnd end(const std::string& layer, const std::string& act) const {
    return test::runChild({MAHFOOZ_SANDBOX_PROBE, layer, act, m_file});
  }

  // First that the act can be done on this machine, so that its failure means something.
  void canBeDoneOutside(const std::string& act) {
    INFO(act << " without a lock");
    CHECK(end("nothing", act).exitCode == kPossible);
    restore();
  }
  void isDeadly(const std::string& layer, const std::string& act) const {
    INFO(act << " with " << layer);
    CHECK(end(layer, act).signal == SIGSYS);
    CHECK(isUntouched());
  }
  void isDenied(const std::string& layer, const std::string& act) const {
    INFO(act << " with " << layer);
    CHECK(end(layer, act).exitCode == kDenied);
    CHECK(isUntouched());
  }

  // The whole claim for one act: possible outside, deadly inside, and deadly by the filter alone.
  void hasherCannot(const std::string& act) {
    canBeDoneOutside(act);
    isDeadly("all", act);
    isDeadly("filter", act);
  }

 private:
  void restore() {
    std::filesystem::remove(m_file + ".new");
    m_file = m_folder.file("diary.txt", {'d', 'e', 'a', 'r'});
  }
  [[nodiscard]] bool isUntouched() const {
    std::ifstream stream(m_file);
    std::string content;
    stream >> content;
    return content == "dear" && !std::filesystem::exists(m_file + ".new");
  }

  test::TemporaryFolder m_folder;
  std::string m_file;
};

}  // namespace

TEST_CASE("the hasher can still answer") {
  const Proof proof;
  CHECK(proof.end("all", "answer").exitCode == kPossible);
  CHECK(proof.end("all", "answer").output.size() == 1);
}

TEST_CASE("the hasher cannot open a file") {
  Proof proof;
  proof.hasherCannot("open-file");
  proof.isDenied("landlock", "open-file");
  proof.isDenied("limits", "open-file");
}

TEST_CASE("the hasher cannot list a folder") {
  const std::string root = "/";
  CHECK(test::runChild({MAHFOOZ_SANDBOX_PROBE, "nothing", "list-folder", root}).exitCode == kPossible);
  CHECK(test::runChild({MAHFOOZ_SANDBOX_PROBE, "landlock", "list-folder", root}).exitCode == kDenied);
  CHECK(test::runChild({MAHFOOZ_SANDBOX_PROBE, "filter", "list-folder", root}).signal == SIGSYS);
  CHECK(test::runChild({MAHFOOZ_SANDBOX_PROBE, "all", "list-folder", root}).signal == SIGSYS);
}

TEST_CASE("the hasher cannot create a file") {
  Proof proof;
  proof.hasherCannot("create-file");
  proof.isDenied("landlock", "create-file");
  proof.isDenied("limits", "create-file");
}

TEST_CASE("the hasher cannot write to any file") {
  Proof proof;
  proof.hasherCannot("write-file");
  proof.isDenied("landlock", "write-file");
  proof.isDenied("limits", "write-file");
}

TEST_CASE("the hasher cannot write to a file that it was started with") {
  Proof proof;
  proof.hasherCannot("write-to-inherited");
  proof.isDenied("preparation", "write-to-inherited");
}

TEST_CASE("a byte beyond the limit of file sizes ends the process") {
  Proof proof;
  proof.canBeDoneOutside("write-to-inherited");
  CHECK(proof.end("limits", "write-to-inherited").signal == SIGXFSZ);
}

TEST_CASE("the hasher cannot remove a file") {
  Proof proof;
  proof.hasherCannot("remove-file");
  proof.isDenied("landlock", "remove-file");
}

TEST_CASE("the hasher cannot make a socket") {
  Proof proof;
  for (const char* act : {"make-socket", "make-datagram-socket", "make-local-socket"}) {
    proof.hasherCannot(act);
    proof.isDenied("limits", act);
  }
}

TEST_CASE("the hasher cannot connect to anything even with a socket made before") {
  Proof proof;
  proof.hasherCannot("connect");
  if (hasher::landlockVersion() >= 4)
    proof.isDenied("landlock", "connect");
  else
    WARN("this kernel's Landlock does not know TCP: the system call filter is the only layer here");
}

TEST_CASE("the hasher cannot start a program") {
  Proof proof;
  proof.hasherCannot("become-program");
  proof.isDenied("landlock", "become-program");
  proof.hasherCannot("make-process");
}

TEST_CASE("the hasher cannot make a thread") {
  Proof proof;
  proof.hasherCannot("make-thread");
}

TEST_CASE("the hasher cannot bring code of its own into memory") {
  Proof proof;
  proof.hasherCannot("map-code");
}

TEST_CASE("the hasher cannot read the memory of another process") {
  Proof proof;
  proof.hasherCannot("read-other");
}

TEST_CASE("the hasher cannot take over another process") {
  Proof proof;
  proof.hasherCannot("trace-other");
}

TEST_CASE("the hasher cannot signal another process") {
  Proof proof;
  proof.hasherCannot("signal-other");
  proof.hasherCannot("signal-parent");
  if (hasher::landlockVersion() >= 6)
    proof.isDenied("landlock", "signal-parent");
  else
    WARN("this kernel's Landlock does not know signals: the system call filter is the only layer here");
}

namespace {

// Starts the probe from a process between, which does nothing but be its parent. Gives the process between.
pid_t startBelow(const std::string& layer, int output) {
  const pid_t between = fork();
  REQUIRE(between >= 0);
  if (between != 0) return between;
  if (fork() == 0) {
    dup2(output, STDOUT_FILENO);
    execl(MAHFOOZ_SANDBOX_PROBE, MAHFOOZ_SANDBOX_PROBE, layer.c_str(), "outlive", "-", nullptr);
    _exit(kNotOffered);
  }
  close(output);
  for (;;)
    pause();
}

// What a probe says whose parent is killed as soon as it is ready.
std::string wordsOfOrphan(const std::string& layer) {
  std::array<int, 2> ends{};
  REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
  const pid_t between = startBelow(layer, ends[1]);
  close(ends[1]);
  std::array<char, 64> words{};
  ssize_t size = read(ends[0], words.data(), words.size());
  REQUIRE(size > 0);
  kill(between, SIGKILL);
  waitpid(between, nullptr, 0);
  std::string all(words.data(), static_cast<std::size_t>(size));
  while ((size = read(ends[0], words.data(), words.size())) > 0)
    all.append(words.data(), static_cast<std::size_t>(size));
  close(ends[0]);
  return all;
}

}  // namespace

TEST_CASE("the hasher does not outlive the program that started it") {
  CHECK(wordsOfOrphan("nothing") == "ready alone");
  CHECK(wordsOfOrphan("preparation") == "ready ");
}
