#pragma once

#include <cstddef>

namespace mahfooz {

// Where secret values lie (SecretText.h). Of itself this is ordinary memory that is overwritten when it is given back.
// A program that has better (core/case/GuardedMemory.h) puts that in its place before it makes the first value.
class SecretMemory {
 public:
  SecretMemory() = default;
  SecretMemory(const SecretMemory&) = delete;
  SecretMemory& operator=(const SecretMemory&) = delete;
  virtual ~SecretMemory() = default;

  // Any thread. Never null; a computer that has not even this left cannot go on (std::bad_alloc).
  [[nodiscard]] virtual char* take(std::size_t bytes) = 0;
  // What take() gave for so many bytes. Overwritten.
  virtual void giveBack(char* memory, std::size_t bytes) noexcept = 0;
};

[[nodiscard]] SecretMemory& secretMemory() noexcept;

// place: outlives every value. Once, at the start of a program, before it has threads and values.
void useSecretMemory(SecretMemory& place) noexcept;

// Overwrites in a way that no compiler leaves out.
void overwrite(char* memory, std::size_t bytes) noexcept;

}  // namespace mahfooz
