#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mahfooz::test {

// How a process ended: by exit (code) or by a signal.
struct ChildEnd {
  std::optional<int> exitCode;
  std::optional<int> signal;
  long peakKilobytes = 0;            // that it had in memory at once, mapped files included
  std::vector<std::uint8_t> output;  // of its standard output, a pipe
};

// Runs a program to its end. `beforeExec` runs in the new process, after its standard input and output are in place.
[[nodiscard]] ChildEnd runChild(
    const std::vector<std::string>& command, const std::string& inputPath = "/dev/null",
    const std::function<void()>& beforeExec = [] {});

// A folder of its own for a test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::string& path() const noexcept { return m_path; }
  // A file with this content; its path.
  [[nodiscard]] std::string file(const std::string& name, const std::vector<std::uint8_t>& content) const;

 private:
  std::string m_path;
};

}  // namespace mahfooz::test
