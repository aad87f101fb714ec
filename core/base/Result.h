#pragma once

#include "core/base/Check.h"
#include "core/base/ErrorCode.h"

#include <utility>
#include <variant>

namespace mahfooz {

// What went wrong, as a number and nothing else: an Error holds no path, no name and no content, so it can go into
// a log or across a process boundary as it is.
class Error {
 public:
  constexpr explicit Error(ErrorCode code) noexcept : m_code(code) {}
  [[nodiscard]] constexpr ErrorCode code() const noexcept { return m_code; }
  friend constexpr bool operator==(Error, Error) noexcept = default;

 private:
  ErrorCode m_code;
};

// A value or an Error, with the names of std::expected (C++23). Reading the side that is not there is our own bug
// and ends the program.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Error error) : m_content(std::in_place_index<1>, error) {}         // NOLINT(google-explicit-constructor)
  Result(ErrorCode code) : Result(Error(code)) {}                           // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const noexcept { return m_content.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] T& value() & {
    check(has_value());
    return *std::get_if<0>(&m_content);
  }
  [[nodiscard]] const T& value() const& {
    check(has_value());
    return *std::get_if<0>(&m_content);
  }
  [[nodiscard]] T&& value() && { return std::move(value()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] Error error() const {
    check(!has_value());
    return *std::get_if<1>(&m_content);
  }

 private:
  std::variant<T, Error> m_content;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;

  Result() = default;
  Result(Error error) : m_error(error), m_failed(true) {}  // NOLINT(google-explicit-constructor)
  Result(ErrorCode code) : Result(Error(code)) {}          // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const noexcept { return !m_failed; }
  explicit operator bool() const noexcept { return has_value(); }
  void value() const { check(has_value()); }
  [[nodiscard]] Error error() const {
    check(m_failed);
    return m_error;
  }

 private:
  Error m_error{ErrorCode::Internal};
  bool m_failed = false;
};

}  // namespace mahfooz
