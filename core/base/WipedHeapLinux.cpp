// Linked into a program, this overwrites all memory that the program and its libraries give back to the heap: Qt copies
// what it shows, a network library what it sends, and none of them overwrites it. Its functions stand before the C
// library's own (glibc's manual, "Replacing malloc"), and pass on to them. No function here is called by name.

#include <malloc.h>
#include <string.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>

namespace {

// The second lowest bit of the size that glibc keeps before a block (malloc/malloc.c, IS_MMAPPED): such a block is
// large, has pages of its own, and they go back to the system as soon as it is free. Overwriting them would only make
// those that were never used come into being first.
bool hasPagesOfItsOwn(const void* memory) {
  std::size_t size = 0;
  memcpy(&size, static_cast<const char*>(memory) - sizeof size, sizeof size);
  return (size & 2U) != 0;
}

}  // namespace

extern "C" {

void* __libc_malloc(std::size_t size);
void __libc_free(void* memory);

__attribute__((visibility("default"))) void free(void* memory) {
  if (memory == nullptr) return;
  const int kept = errno;  // free() changes no errno
  if (!hasPagesOfItsOwn(memory)) explicit_bzero(memory, malloc_usable_size(memory));
  __libc_free(memory);
  errno = kept;
}

// Never grows where it stands: what the C library leaves behind when it moves a block cannot be reached from here.
__attribute__((visibility("default"))) void* realloc(void* memory, std::size_t size) {
  if (memory == nullptr) return __libc_malloc(size);
  if (size == 0) {
    free(memory);
    return nullptr;
  }
  const std::size_t usable = malloc_usable_size(memory);
  if (size <= usable && size >= usable / 2) {
    explicit_bzero(static_cast<char*>(memory) + size, usable - size);
    return memory;
  }
  void* moved = __libc_malloc(size);
  if (moved == nullptr) return nullptr;
  memcpy(moved, memory, std::min(size, usable));
  free(memory);
  return moved;
}

}  // extern "C"
