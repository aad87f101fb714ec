#include "core/text/LocaleText.h"

#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

namespace mahfooz::text {

namespace {

icu::Locale localeOf(std::string_view language) {
  return icu::Locale(std::string(language).c_str(), "PK");
}

std::string utf8Of(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;  // 0: the whole month
};

std::optional<int> numberOf(std::string_view digits, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value < least || value > most) return {};
  return value;
}

// "2026-11" or "2026-11-25".
std::optional<Date> parseDate(std::string_view text) {
  constexpr std::size_t kMonthLetters = 7;
  constexpr std::size_t kDayLetters = 10;
  const bool hasDay = text.size() == kDayLetters && text[7] == '-';
  if ((text.size() != kMonthLetters && !hasDay) || text[4] != '-') return {};
  const auto year = numberOf(text.substr(0, 4), 1, 9999);
  const auto month = numberOf(text.substr(5, 2), 1, 12);
  const auto day = hasDay ? numberOf(text.substr(8, 2), 1, 31) : 0;
  if (!year || !month || !day) return {};
  return Date{*year, *month, *day};
}

}  // namespace

std::string listText(const std::vector<std::string>& parts, std::string_view language) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(localeOf(language), error));
  std::vector<icu::UnicodeString> items;
  items.reserve(parts.size());
  for (const std::string& part : parts)
    items.push_back(icu::UnicodeString::fromUTF8(part));
  icu::UnicodeString text;
  if (U_SUCCESS(error)) format->format(items.data(), static_cast<std::int32_t>(items.size()), text, error);
  return U_SUCCESS(error) ? utf8Of(text) : std::string();
}

std::string dateText(std::string_view isoDate, std::string_view language) {
  const std::optional<Date> date = parseDate(isoDate);
  if (!date) return std::string(isoDate);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createInstanceForSkeleton(date->day > 0 ? "yMMMMd" : "yMMMM", localeOf(language), error));
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), error);
  if (U_FAILURE(error)) return std::string(isoDate);
  calendar.clear();
  calendar.set(date->year, date->month - 1, std::max(date->day, 1));
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  format->format(calendar.getTime(error), text);
  return U_SUCCESS(error) ? utf8Of(text) : std::string(isoDate);
}

}  // namespace mahfooz::text
