#pragma once

#include "tests/support/DrawnPicture.h"

#include <filesystem>
#include <initializer_list>
#include <string>

namespace mahfooz::test {

// A folder of its own for files that other programs read and write; gone with the object.
class WorkFolder {
 public:
  WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder();

  // Where a file of this name stands or will stand.
  [[nodiscard]] std::string operator/(const std::string& name) const { return (m_path / name).string(); }

 private:
  std::filesystem::path m_path;
};

void writeFile(const std::string& path, const Bytes& content);
[[nodiscard]] Bytes readFile(const std::string& path);  // empty when it cannot be read

// Runs a program without a shell's help in the arguments; what it prints goes nowhere. True when it ended well.
[[nodiscard]] bool runTool(std::initializer_list<std::string> programAndArguments);

}  // namespace mahfooz::test
