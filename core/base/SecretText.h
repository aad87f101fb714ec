#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace mahfooz {

// A text that tells something of a picture, a fingerprint above all. It lies in secretMemory() alone, also when it is
// short, and is overwritten there when it goes. Otherwise a plain value: copied, moved and compared like a string, read
// through std::string_view. It does not grow; who puts it together elsewhere gives it over with takeOver().
class SecretText {
  // Any other text. (In a form that Qt's moc, which reads this header too, understands.)
  template <class Text>
  using IfText = std::enable_if_t<std::is_convertible_v<const Text&, std::string_view> &&
                                      !std::is_same_v<std::remove_cv_t<Text>, SecretText>,
                                  bool>;

 public:
  SecretText() noexcept = default;

  template <class Text, IfText<Text> = true>
  SecretText(const Text& text) : SecretText(ofSize(std::string_view(text).size())) {
    std::string_view(text).copy(m_data, m_size);
  }

  SecretText(const SecretText& other) : SecretText(other.view()) {}
  SecretText(SecretText&& other) noexcept;
  SecretText& operator=(SecretText other) noexcept;
  ~SecretText();

  // Filled with zeros, to be written through data().
  [[nodiscard]] static SecretText ofSize(std::size_t size);
  // Overwrites the string, what lies behind its end as well.
  [[nodiscard]] static SecretText takeOver(std::string&& text);

  [[nodiscard]] std::string_view view() const noexcept { return {m_data, m_size}; }
  operator std::string_view() const noexcept { return view(); }
  [[nodiscard]] std::size_t size() const noexcept { return m_size; }
  [[nodiscard]] bool empty() const noexcept { return m_size == 0; }
  [[nodiscard]] char* data() noexcept { return m_data; }
  [[nodiscard]] const char* data() const noexcept { return m_data; }
  [[nodiscard]] char operator[](std::size_t place) const noexcept { return m_data[place]; }

  friend bool operator==(const SecretText& one, const SecretText& other) noexcept { return one.view() == other.view(); }
  template <class Text, IfText<Text> = true>
  friend bool operator==(const SecretText& one, const Text& other) noexcept {
    return one.view() == std::string_view(other);
  }

 private:
  char* m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace mahfooz
