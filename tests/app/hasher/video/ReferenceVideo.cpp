#include "tests/app/hasher/video/ReferenceVideo.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace mahfooz::test {

namespace {

const std::string kFolder = MAHFOOZ_VECTORS;

Bytes contentOf(std::ifstream& file) {
  return {std::istreambuf_iterator<char>(file), {}};
}

ReferenceFrame parsed(const std::string& line) {
  std::istringstream fields(line);
  std::string number;
  std::string quality;
  std::string hex;
  std::string seconds;
  std::getline(fields, number, ',');
  std::getline(fields, quality, ',');
  std::getline(fields, hex, ',');
  std::getline(fields, seconds, ',');
  return {std::stoi(number), std::stoi(quality), hash::PdqHash::fromHex(hex).value(), seconds};
}

}  // namespace

Bytes referenceClip(const std::string& name) {
  for (const char* ending : {".mp4", ".mkv", ".webm", ".3gp"}) {
    std::ifstream file(kFolder + "/videos/" + name + ending, std::ios::binary);
    if (file) return contentOf(file);
  }
  throw std::runtime_error("no such clip: " + name);
}

std::vector<ReferenceFrame> referenceVpdq(const std::string& name, const std::string& list) {
  std::ifstream file(kFolder + "/vpdq/" + name + "." + list + ".txt");
  std::vector<ReferenceFrame> frames;
  for (std::string line; std::getline(file, line);)
    frames.push_back(parsed(line));
  return frames;
}

hash::TmkFingerprint referenceTmk(const std::string& name) {
  std::ifstream file(kFolder + "/tmk/" + name + ".tmk", std::ios::binary);
  return hash::TmkFingerprint::fromFile(contentOf(file)).value();
}

}  // namespace mahfooz::test
