#include "tests/support/OutsideTools.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

namespace mahfooz::test {

namespace {

std::string quoted(const std::string& word) {
  std::string result = "'";
  for (const char c : word)
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace

WorkFolder::WorkFolder()
    : m_path(std::filesystem::temp_directory_path() / ("mahfooz-test-" + std::to_string(std::random_device{}()))) {
  std::filesystem::create_directories(m_path);
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

void writeFile(const std::string& path, const Bytes& content) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

Bytes readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return Bytes(std::istreambuf_iterator<char>(file), {});
}

bool runTool(std::initializer_list<std::string> programAndArguments) {
  std::string command;
  for (const std::string& word : programAndArguments)
    command += quoted(word) + ' ';
  return std::system((command + ">/dev/null 2>&1").c_str()) == 0;
}

}  // namespace mahfooz::test
