#include <cstddef>
#include <cstdlib>
#include <new>

// The sanitizer's own operator new ends the program where there is no memory; the hasher's throws, and what libraries
// make of that is to be tried. (SanitizerOptions.cpp says how much memory there is.)

namespace {

void* allocated(std::size_t size) noexcept {
  return std::malloc(size == 0 ? 1 : size);
}

void* allocatedOrThrown(std::size_t size) {
  if (void* memory = allocated(size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) {
  return allocatedOrThrown(size);
}
void* operator new[](std::size_t size) {
  return allocatedOrThrown(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return allocated(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return allocated(size);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}
