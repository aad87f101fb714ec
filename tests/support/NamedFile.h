#pragma once

#include "tests/support/DrawnPicture.h"

#include <string>
#include <vector>

namespace mahfooz::test {

// A file made by code, and what is wrong with it in a few words.
struct NamedFile {
  std::string name;
  Bytes content;
};
using NamedFiles = std::vector<NamedFile>;

}  // namespace mahfooz::test
