#include "core/base/Check.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace mahfooz {

namespace {

// The build machine's folders are nobody's business: only the last part of the source file's path is printed.
const char* baseName(const char* path) noexcept {
  const std::string_view view(path);
  const auto slash = view.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path + slash + 1;
}

}  // namespace

void check(bool fact, std::source_location where) noexcept {
  if (fact) [[likely]]
    return;
  std::fprintf(stderr, "mahfooz: internal check failed at %s:%u\n", baseName(where.file_name()),
               static_cast<unsigned>(where.line()));
  std::abort();
}

}  // namespace mahfooz
