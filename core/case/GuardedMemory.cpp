#include "core/case/GuardedMemory.h"

#include "core/base/SecretMemory.h"
#include "core/case/Sodium.h"

#include <sodium.h>

#include <mutex>
#include <new>
#include <vector>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kCellBytes = 64;      // a PDQ in hexadecimal, the longest of the short values
constexpr std::size_t kCellsAtOnce = 1024;  // 64 KiB: a case of 50 photos has 550

char* allocated(std::size_t bytes) {
  auto* memory = static_cast<char*>(sodium_malloc(bytes));
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

class GuardedMemory final : public SecretMemory {
 public:
  char* take(std::size_t bytes) override {
    if (bytes > kCellBytes) return allocated(bytes);
    const std::scoped_lock lock(m_mutex);
    if (m_free.empty()) addCells();
    char* cell = m_free.back();
    m_free.pop_back();
    return cell;
  }

  void giveBack(char* memory, std::size_t bytes) noexcept override {
    if (bytes > kCellBytes) return sodium_free(memory);
    sodium_memzero(memory, kCellBytes);
    const std::scoped_lock lock(m_mutex);
    m_free.push_back(memory);  // has room for all
  }

 private:
  void addCells() {
    m_cells += kCellsAtOnce;
    m_free.reserve(m_cells);
    char* memory = allocated(kCellsAtOnce * kCellBytes);
    for (std::size_t i = 0; i < kCellsAtOnce; ++i)
      m_free.push_back(memory + i * kCellBytes);
  }

  std::mutex m_mutex;
  std::vector<char*> m_free;
  std::size_t m_cells = 0;
};

}  // namespace

void useGuardedMemory() {
  startSodium();
  static auto* memory = new GuardedMemory;  // never destroyed, as values may go last of all
  useSecretMemory(*memory);
}

}  // namespace mahfooz::cases
