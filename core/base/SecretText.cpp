#include "core/base/SecretText.h"

#include "core/base/SecretMemory.h"

#include <algorithm>
#include <utility>

namespace mahfooz {

SecretText::SecretText(SecretText&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecretText& SecretText::operator=(SecretText other) noexcept {
  std::swap(m_data, other.m_data);
  std::swap(m_size, other.m_size);
  return *this;
}

SecretText::~SecretText() {
  if (m_data != nullptr) secretMemory().giveBack(m_data, m_size);
}

SecretText SecretText::ofSize(std::size_t size) {
  SecretText text;
  if (size == 0) return text;
  text.m_data = secretMemory().take(size);
  text.m_size = size;
  std::fill_n(text.m_data, size, '\0');
  return text;
}

SecretText SecretText::takeOver(std::string&& text) {
  SecretText taken(text);
  text.resize(text.capacity());
  overwrite(text.data(), text.size());
  text.clear();
  return taken;
}

}  // namespace mahfooz
