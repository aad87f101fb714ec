#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Path = std::filesystem::path;

// Gives every file below the folder to the fuzzer's function, in the order of their names. False when the folder, or
// one in it, is empty.
bool replay(const Path& folder, int& files) {
  const std::filesystem::directory_iterator begin(folder);
  std::vector<Path> paths(begin, {});
  std::ranges::sort(paths);
  bool isFilled = !paths.empty();
  for (const Path& path : paths) {
    if (std::filesystem::is_directory(path)) {
      isFilled = replay(path, files) && isFilled;
      continue;
    }
    std::printf("%s\n", path.filename().c_str());  // before it is tried: the last one named is the culprit
    std::fflush(stdout);
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> content(std::istreambuf_iterator<char>(file), {});
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
    ++files;
  }
  return isFilled;
}

}  // namespace

// replay_NAME FOLDER: what a fuzzer found once is tried again, without libFuzzer and with any compiler.
int main(int argc, char** argv) {
  int files = 0;
  const bool isFilled = argc == 2 && replay(argv[1], files);
  std::printf("%d files\n", files);
  return isFilled ? EXIT_SUCCESS : EXIT_FAILURE;
}
