#include "tests/app/hasher/ChildProcess.h"

#include <catch2/catch.hpp>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mahfooz::test {

namespace {

[[noreturn]] void becomeProgram(const std::vector<std::string>& command, const std::string& inputPath, int output,
                                const std::function<void()>& beforeExec) {
  constexpr int kNotStarted = 127;
  const int input = open(inputPath.c_str(), O_RDONLY | O_CLOEXEC);
  if (input < 0 || dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0) _exit(kNotStarted);
  beforeExec();
  std::vector<char*> arguments;
  for (const std::string& part : command)
    arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  char* noEnvironment[] = {nullptr};
  execve(arguments.front(), arguments.data(), noEnvironment);
  _exit(kNotStarted);
}

std::vector<std::uint8_t> readToEnd(int descriptor) {
  std::vector<std::uint8_t> all;
  std::array<std::uint8_t, 4096> piece{};
  for (;;) {
    const ssize_t size = read(descriptor, piece.data(), piece.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    all.insert(all.end(), piece.begin(), piece.begin() + size);
  }
  close(descriptor);
  return all;
}

}  // namespace

ChildEnd runChild(const std::vector<std::string>& command, const std::string& inputPath,
                  const std::function<void()>& beforeExec) {
  std::array<int, 2> ends{};
  REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) becomeProgram(command, inputPath, ends[1], beforeExec);
  close(ends[1]);
  ChildEnd end;
  end.output = readToEnd(ends[0]);
  int status = 0;
  rusage used{};
  REQUIRE(wait4(child, &status, 0, &used) == child);
  end.peakKilobytes = used.ru_maxrss;
  if (WIFEXITED(status)) end.exitCode = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  return end;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "mahfooz-test-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::file(const std::string& name, const std::vector<std::uint8_t>& content) const {
  const std::string path = m_path + "/" + name;
  std::ofstream stream(path, std::ios::binary);
  stream.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
  REQUIRE(stream.good());
  return path;
}

}  // namespace mahfooz::test
