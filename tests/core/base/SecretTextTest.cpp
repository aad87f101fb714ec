#include "core/base/SecretText.h"

#include "core/base/SecretMemory.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace mahfooz {

namespace {

// Remembers what was taken; what is given back has to be what was taken.
class CountedMemory : public SecretMemory {
 public:
  CountedMemory() : m_before(secretMemory()) { useSecretMemory(*this); }
  ~CountedMemory() override { useSecretMemory(m_before); }

  char* take(std::size_t bytes) override {
    char* memory = m_blocks.emplace_back(bytes).data();
    m_taken[memory] = bytes;
    return memory;
  }
  void giveBack(char* memory, std::size_t bytes) noexcept override {
    isRight = isRight && m_taken[memory] == bytes;
    m_taken.erase(memory);
  }

  [[nodiscard]] std::size_t inUse() const { return m_taken.size(); }
  bool isRight = true;

 private:
  SecretMemory& m_before;
  std::vector<std::vector<char>> m_blocks;
  std::map<char*, std::size_t> m_taken;
};

}  // namespace

TEST_CASE("a secret text reads and compares like any other text") {
  const SecretText value(std::string(64, 'a'));
  CHECK(value == std::string(64, 'a'));
  CHECK(value != std::string(63, 'a'));
  CHECK(SecretText("abc") == SecretText(std::string_view("abc")));
  CHECK(SecretText("abc") != SecretText("abd"));
  CHECK(SecretText().empty());
  CHECK(SecretText("").view().empty());
  CHECK(value.view().substr(60) == "aaaa");
  CHECK(std::ranges::count(value.view(), 'a') == 64);
}

TEST_CASE("a secret text lies in secret memory alone, however short it is, and all of it is given back") {
  CountedMemory memory;
  {
    SecretText one("a");
    SecretText copy = one;
    CHECK(memory.inUse() == 2);
    const SecretText moved = std::move(one);
    CHECK(memory.inUse() == 2);
    copy = moved;
    CHECK(memory.inUse() == 2);
    copy = SecretText();
    CHECK(memory.inUse() == 1);
    std::vector<SecretText> many(10, moved);
    many.emplace_back("b");  // the vector moves to a larger place
    CHECK(memory.inUse() == 12);
  }
  CHECK(memory.inUse() == 0);
  CHECK(memory.isRight);
}

TEST_CASE("a string that is taken over is overwritten, what lies behind its end too") {
  std::string source(100, 'x');
  source.resize(40);
  const char* place = source.data();
  const SecretText taken = SecretText::takeOver(std::move(source));
  CHECK(taken == std::string(40, 'x'));
  CHECK(std::all_of(place, place + 100, [](char byte) { return byte == '\0'; }));
}

TEST_CASE("overwriting reaches every byte") {
  std::vector<char> bytes(1000, 'x');
  overwrite(bytes.data(), bytes.size());
  CHECK(std::ranges::count(bytes, '\0') == 1000);
}

}  // namespace mahfooz
