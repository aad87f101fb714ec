#include "core/base/SecretMemory.h"

namespace mahfooz {

namespace {

class OrdinaryMemory final : public SecretMemory {
 public:
  char* take(std::size_t bytes) override { return new char[bytes]; }
  void giveBack(char* memory, std::size_t bytes) noexcept override {
    overwrite(memory, bytes);
    delete[] memory;
  }
};

// Never destroyed: values may go later than anything else.
SecretMemory* ordinaryMemory() {
  static auto* memory = new OrdinaryMemory;
  return memory;
}

SecretMemory*& chosenMemory() noexcept {
  static SecretMemory* memory = ordinaryMemory();
  return memory;
}

}  // namespace

SecretMemory& secretMemory() noexcept {
  return *chosenMemory();
}

void useSecretMemory(SecretMemory& place) noexcept {
  chosenMemory() = &place;
}

void overwrite(char* memory, std::size_t bytes) noexcept {
  for (volatile char* place = memory; bytes > 0; --bytes)
    *place++ = 0;
}

}  // namespace mahfooz
