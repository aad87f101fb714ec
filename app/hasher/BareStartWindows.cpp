#include "app/hasher/BareStart.h"

#include "core/wire/HasherEnvironment.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <windows.h>

namespace mahfooz::hasher {

using wire::kHasherEnvironment;

namespace {

// NAME, or NAME= to take it away: the C library keeps a copy of its own and changes the system's along with it.
bool put(const std::string& entry) noexcept {
  return _putenv(entry.c_str()) == 0;
}

std::vector<std::string> namesOf(char** entries) {
  std::vector<std::string> names;
  for (; entries != nullptr && *entries != nullptr; ++entries) {
    const std::string_view entry(*entries);
    names.emplace_back(entry.substr(0, entry.find('=')));
  }
  return names;
}

bool isWanted(std::string_view found) noexcept {
  return std::ranges::any_of(kHasherEnvironment, [&](const char* wanted) { return found == wanted; });
}

bool hasOnlyWanted() noexcept {
  std::size_t count = 0;
  for (char** entry = _environ; entry != nullptr && *entry != nullptr; ++entry, ++count)
    if (!isWanted(*entry)) return false;
  return count == kHasherEnvironment.size();
}

}  // namespace

// Windows adds to whatever environment a parent gives (SystemRoot; an AppContainer's own folders), so beginning anew
// would not help. Nothing has read it yet: the libraries are linked statically, and their first look comes later.
bool startBare(char** /*arguments*/) noexcept {
  for (const std::string& name : namesOf(_environ))
    if (!name.empty() && !put(name + '=')) return false;
  return std::ranges::all_of(kHasherEnvironment, [](const char* entry) { return put(entry); }) && hasOnlyWanted();
}

}  // namespace mahfooz::hasher
