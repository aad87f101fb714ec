#include "core/case/Timestamp.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace mahfooz::cases {

namespace {

// Whether the text has exactly the form, where 0 stands for any digit.
bool hasForm(std::string_view untrusted, std::string_view form) noexcept {
  if (untrusted.size() != form.size()) return false;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const char c = untrusted[at];
    if (form[at] == '0' ? (c < '0' || c > '9') : c != form[at]) return false;
  }
  return true;
}

int number(std::string_view digits) noexcept {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::string utcTimestamp(std::int64_t secondsSince1970) {
  using namespace std::chrono;
  const sys_seconds time{seconds(secondsSince1970)};
  const auto day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(time - day);
  std::array<char, 64> text{};
  const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                                 static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                 static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                                 static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

bool isUtcTimestamp(std::string_view untrusted) noexcept {
  constexpr int kLeapSecond = 60;
  return hasForm(untrusted, "0000-00-00T00:00:00Z") && isDate(untrusted.substr(0, 10)) &&
         number(untrusted.substr(11, 2)) < 24 && number(untrusted.substr(14, 2)) < 60 &&
         number(untrusted.substr(17, 2)) <= kLeapSecond;
}

bool isDate(std::string_view untrusted) noexcept {
  using namespace std::chrono;
  return hasForm(untrusted, "0000-00-00") &&
         year_month_day(year(number(untrusted.substr(0, 4))),
                        month(static_cast<unsigned>(number(untrusted.substr(5, 2)))),
                        day(static_cast<unsigned>(number(untrusted.substr(8, 2)))))
             .ok();
}

}  // namespace mahfooz::cases
