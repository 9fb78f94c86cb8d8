// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_HTTP_RETRY_AFTER_HPP
#define ERRCODE_DETAIL_HTTP_RETRY_AFTER_HPP

// Reads the header Retry-After (RFC 9110, 10.2.3): seconds or a date.

#include <errcode/detail/text/ascii.hpp>

#include <climits>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace errcode::detail {

/// Removes the digits at the beginning of a text and returns the number that they make; nullopt if
/// there are none, or more than `most`.
constexpr std::optional<std::int64_t> take_number(std::string_view& text,
                                                  std::size_t most) noexcept {
  std::int64_t number = 0;
  std::size_t size = 0;
  while (size != text.size() && is_digit(text[size])) {
    if (size == most) return std::nullopt;
    number = number * 10 + (text[size++] - '0');
  }
  text.remove_prefix(size);
  if (size == 0) return std::nullopt;
  return number;
}

/// Returns the seconds that a text of digits gives, which may have decimals: those are rounded up.
/// nullopt for anything else and beyond INT_MAX.
constexpr std::optional<int> to_seconds(std::string_view text) noexcept {
  std::optional<std::int64_t> seconds = take_number(text, 10);
  if (!seconds) return std::nullopt;
  if (!text.empty()) {
    if (text[0] != '.' || text.size() == 1) return std::nullopt;
    const std::string_view decimals = text.substr(1);
    if (decimals.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    if (decimals.find_first_not_of('0') != std::string_view::npos) ++*seconds;
  }
  if (*seconds > INT_MAX) return std::nullopt;
  return static_cast<int>(*seconds);
}

/// Returns the number of days from 1970-01-01 to a day of the Gregorian calendar.
constexpr std::int64_t to_days(std::int64_t year, int month, int day) noexcept {
  // Counted in years that begin with March, so that a leap day is the last of its year.
  const std::int64_t years = month > 2 ? year : year - 1;
  const int months = month > 2 ? month - 3 : month + 9;
  return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day - 1 -
         719468;
}

/// Removes the words of a date one by one.
class date_reader {
 public:
  explicit constexpr date_reader(std::string_view text) noexcept : rest_(text) {}

  [[nodiscard]] constexpr bool take(char c) noexcept {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Removes the name of a day, short or long.
  [[nodiscard]] constexpr bool take_letters() noexcept {
    const std::size_t size = rest_.size();
    while (!rest_.empty() && is_alphanumeric(rest_[0]) && !is_digit(rest_[0])) {
      rest_.remove_prefix(1);
    }
    return rest_.size() != size;
  }

  /// Removes a number of at most `most` digits into a field; false if there is none up to `last`.
  [[nodiscard]] constexpr bool take(std::int64_t& field, std::size_t most,
                                    std::int64_t last) noexcept {
    const std::optional<std::int64_t> number = take_number(rest_, most);
    field = number.value_or(0);
    return number && field <= last;
  }

  [[nodiscard]] constexpr bool take_month(int& month) noexcept {
    constexpr std::string_view names = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const std::size_t position = names.find(rest_.substr(0, 3));
    if (rest_.size() < 3 || position == std::string_view::npos || position % 3 != 0) return false;
    rest_.remove_prefix(3);
    month = static_cast<int>(position / 3) + 1;
    return true;
  }

  [[nodiscard]] constexpr bool take_time(std::int64_t& seconds) noexcept {
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
    if (!take(hours, 2, 23) || !take(':') || !take(minutes, 2, 59) || !take(':')) return false;
    if (!take(seconds, 2, 60)) return false;  // 60: a leap second
    seconds += 60 * (60 * hours + minutes);
    return true;
  }

  [[nodiscard]] constexpr bool take_end() noexcept {
    const bool is_end = rest_.empty() || rest_ == " GMT";
    rest_ = {};
    return is_end;
  }

 private:
  std::string_view rest_;
};

/// Returns the seconds from 1970 to a date in one of the three forms of HTTP (RFC 9110, 5.6.7):
/// "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT" or "Sun Nov  6 08:49:37 1994".
/// The name of the day is not checked. A year of two digits is one from 1970 to 2069. nullopt for
/// anything else.
constexpr std::optional<std::int64_t> read_http_date(std::string_view text) noexcept {
  date_reader reader(text);
  std::int64_t day = 0;
  int month = 0;
  std::int64_t year = 0;
  std::int64_t seconds = 0;
  if (!reader.take_letters()) return std::nullopt;
  if (reader.take(',')) {
    if (!reader.take(' ') || !reader.take(day, 2, 31)) return std::nullopt;
    const char separator = reader.take('-') ? '-' : ' ';
    if (separator == ' ' && !reader.take(' ')) return std::nullopt;
    if (!reader.take_month(month) || !reader.take(separator)) return std::nullopt;
    if (!reader.take(year, 4, 9999) || !reader.take(' ') || !reader.take_time(seconds)) {
      return std::nullopt;
    }
    if (separator == '-' && year < 100) year += year < 70 ? 2000 : 1900;
  } else {
    if (!reader.take(' ') || !reader.take_month(month) || !reader.take(' ')) return std::nullopt;
    static_cast<void>(reader.take(' '));  // before a day of one digit
    if (!reader.take(day, 2, 31) || !reader.take(' ') || !reader.take_time(seconds) ||
        !reader.take(' ') || !reader.take(year, 4, 9999)) {
      return std::nullopt;
    }
  }
  if (!reader.take_end() || day == 0) return std::nullopt;
  return 86400 * to_days(year, month, static_cast<int>(day)) + seconds;
}

/// Returns the seconds that a Retry-After asks to wait from `now`, in seconds from 1970: 0 for a
/// date in the past. nullopt where it is neither a number of seconds nor a date.
constexpr std::optional<int> read_retry_after(std::string_view text, std::int64_t now) noexcept {
  text = trim(text);
  if (const std::optional<int> seconds = to_seconds(text)) return seconds;
  const std::optional<std::int64_t> date = read_http_date(text);
  if (!date) return std::nullopt;
  const std::int64_t wait = *date - now;
  return wait < 0 ? 0 : wait > INT_MAX ? INT_MAX : static_cast<int>(wait);
}

}  // namespace errcode::detail

#endif
