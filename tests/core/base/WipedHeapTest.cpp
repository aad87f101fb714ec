#include <catch2/catch.hpp>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

// In a program of its own, because it changes what free() does.

namespace {

// How the compiler is kept from knowing that this is the heap.
void* (*volatile g_malloc)(std::size_t) = std::malloc;
void* (*volatile g_realloc)(void*, std::size_t) = std::realloc;
void (*volatile g_free)(void*) = std::free;

std::uintptr_t filled(std::size_t size) {
  void* memory = g_malloc(size);
  std::memset(memory, 'x', size);
  return reinterpret_cast<std::uintptr_t>(memory);
}

// How often four x stand together in what was there. The heap keeps the place mapped and writes its own lists into it:
// addresses and numbers by chance, in which one x comes up now and then.
std::size_t leftAt(std::uintptr_t place, std::size_t size) {
  const auto* bytes = reinterpret_cast<const volatile char*>(place);
  std::size_t left = 0;
  std::size_t together = 0;
  for (std::size_t i = 0; i < size; ++i) {
    together = bytes[i] == 'x' ? together + 1 : 0;
    left += together >= 4 ? 1 : 0;
  }
  return left;
}

// Small enough that the heap keeps them: what is larger goes back to the system.
const std::vector<std::size_t> kSizes{24, 200, 1000, 5000, 60'000};

}  // namespace

TEST_CASE("what is given back to the heap is overwritten") {
  for (const std::size_t size : kSizes) {
    const std::uintptr_t place = filled(size);
    g_free(reinterpret_cast<void*>(place));
    CHECK(leftAt(place, size) == 0);
  }
}

TEST_CASE("a block that grows leaves nothing where it was and keeps what it held") {
  for (const std::size_t size : kSizes) {
    const std::uintptr_t place = filled(size);
    auto* grown = static_cast<char*>(g_realloc(reinterpret_cast<void*>(place), 3 * size));
    CHECK(std::string_view(grown, size) == std::string(size, 'x'));
    CHECK(leftAt(place, size) == 0);
    g_free(grown);
  }
}

TEST_CASE("a block that shrinks keeps its beginning and nothing behind it") {
  const std::uintptr_t place = filled(1000);
  auto* shrunk = static_cast<char*>(g_realloc(reinterpret_cast<void*>(place), 600));
  CHECK(std::string_view(shrunk, 600) == std::string(600, 'x'));
  if (reinterpret_cast<std::uintptr_t>(shrunk) == place)
    CHECK(std::string_view(shrunk + 600, 400).find("xxxx") == std::string_view::npos);
  g_free(g_realloc(g_realloc(nullptr, 10), 0));
}
