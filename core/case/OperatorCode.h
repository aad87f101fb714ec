#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// The digits with which an operator leaves the kiosk. Six to twelve, typed on a pad of numbers; lives in memory only
// and is wiped when it goes.
class OperatorCode {
 public:
  static constexpr std::size_t kFewestDigits = 6;
  static constexpr std::size_t kMostDigits = 12;

  // Forgiving as a PIN: spaces, hyphens, digits of any script. Nothing for anything else.
  [[nodiscard]] static std::optional<OperatorCode> parse(std::string_view untrustedUtf8);

  OperatorCode(OperatorCode&& other) noexcept;
  OperatorCode& operator=(OperatorCode&& other) noexcept;
  OperatorCode(const OperatorCode&) = delete;
  OperatorCode& operator=(const OperatorCode&) = delete;
  ~OperatorCode();

  [[nodiscard]] std::string_view digits() const noexcept { return {m_digits.data(), m_count}; }

 private:
  OperatorCode() = default;
  std::array<char, kMostDigits> m_digits{};
  std::size_t m_count = 0;
};

// What a policy file keeps of an operator's code: its Argon2id hash in the form of libsodium's crypto_pwhash_str.
class OperatorCodeHash {
 public:
  // Takes some tenths of a second and 64 MiB: on a thread of its own in a window. Nothing when there is no memory.
  [[nodiscard]] static std::optional<OperatorCodeHash> of(const OperatorCode& code);

  // Nothing unless it is an Argon2id hash at a cost that this program would choose or a computer can bear: 8 to 256
  // MiB, 1 to 16 passes.
  [[nodiscard]] static std::optional<OperatorCodeHash> parse(std::string_view untrusted);

  // As slow as of(). False as well when there is no memory.
  [[nodiscard]] bool fits(const OperatorCode& code) const;

  [[nodiscard]] const std::string& text() const noexcept { return m_text; }

 private:
  explicit OperatorCodeHash(std::string text) : m_text(std::move(text)) {}
  std::string m_text;
};

}  // namespace mahfooz::cases
