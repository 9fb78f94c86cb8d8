// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_FORMATTING_LOG_TEXT_HPP
#define ERRCODE_DETAIL_FORMATTING_LOG_TEXT_HPP

// The text that fmt, std::format and streams write for a code, an entry, an HTTP status or an
// error.

#include <errcode/catalog.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/detail/error/log_line.hpp>
#include <errcode/detail/error/parameters.hpp>
#include <errcode/detail/error/wire_code.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/detail/text/printable.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/reason_phrase.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace errcode::detail {

/// True for the types that the formatters support.
template <class T>
inline constexpr bool is_formattable =
    std::is_same_v<T, entry> || std::is_same_v<T, error> || is_catalogued<T>;

/// The letters that select a part of a value. '\0' selects the whole line.
template <class T>
inline constexpr std::string_view presentation_types = "echmzdn";

template <>
inline constexpr std::string_view presentation_types<http_status> = "chm";

/// The text of a value, in a few parts that need no allocation.
class log_text {
 public:
  log_text(std::string_view whole) noexcept : parts_{whole} {}
  log_text(int number) noexcept : parts_{to_digits(number)} {}
  log_text(std::string_view head, std::string_view prefix, int number, std::string_view suffix = {},
           std::string_view tail = {}) noexcept
      : parts_{head, prefix, to_digits(number), suffix, tail} {}

  /// The text of a code that travels by name: its errcode, the status and the message.
  log_text(const entry& found, bool has_message) noexcept : parts_{found.errcode, ".", found.name} {
    if (!has_message) return;
    parts_[3] = " (";
    parts_[4] = to_digits(static_cast<int>(found.http));
    parts_[5] = "): ";
    parts_[6] = found.en;
  }

  // Not copyable: a part is a view of digits_.
  log_text(const log_text&) = delete;
  log_text& operator=(const log_text&) = delete;

  [[nodiscard]] auto begin() const noexcept { return parts_.begin(); }
  [[nodiscard]] auto end() const noexcept { return parts_.end(); }

  [[nodiscard]] std::string join() const {
    std::string joined;
    for (const std::string_view part : parts_) joined += part;
    return joined;
  }

 private:
  std::string_view to_digits(int number) noexcept {
    const char* end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr;
    return {digits_.data(), static_cast<std::size_t>(end - digits_.data())};
  }

  std::array<char, std::numeric_limits<int>::digits10 + 2> digits_{};  // and a sign
  std::array<std::string_view, 7> parts_;
};

/// Returns the text of a value or, for a letter of presentation_types, of a part of it.
[[nodiscard]] inline log_text to_log_text(const entry& value, char type) noexcept {
  switch (type) {
    case 'e':
      return value.errcode;
    case 'c':
      return value.code;
    case 'h':
      return static_cast<int>(value.http);
    case 'm':
      return value.en;
    case 'z':
      return value.zh;
    case 'd':
      return value.desc;
    case 'n':
      return value.name;
    default:
      return {value.errcode, " (", value.code, "): ", value.en};
  }
}

[[nodiscard]] inline log_text to_log_text(http_status status, char type) noexcept {
  const auto number = static_cast<int>(status);
  const std::string_view phrase = reason_phrase(status);
  if (type == 'm') return phrase;
  if (type != '\0') return number;
  if (phrase.empty()) return {table<http_status>::name, ":", number};
  return {phrase, " (", number, ")"};
}

template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] log_text to_log_text(E code, char type) noexcept {
  if (const entry* found = find(code)) {
    if constexpr (is_named<E>) {
      if (type == '\0' || type == 'e') return {*found, type == '\0'};
      if (type == 'c') return static_cast<int>(found->http);
    }
    return to_log_text(*found, type);
  }
  const auto number = static_cast<int>(code);
  if (type == 'c') return number;
  if (type == 'n' || type == '\0') return {table<E>::name, ":", number};
  return to_log_text(data::type_row(generic::unknown_error), type);
}

/// The text of an error, in one part that it owns.
class error_log_text {
 public:
  explicit error_log_text(std::string text) noexcept : text_(std::move(text)) {}

  [[nodiscard]] const std::string* begin() const noexcept { return &text_; }
  [[nodiscard]] const std::string* end() const noexcept { return &text_ + 1; }
  [[nodiscard]] const std::string& join() const noexcept { return text_; }

 private:
  std::string text_;
};

[[nodiscard]] inline error_log_text to_log_text(const error& source, char type) {
  if (type == '\0') return error_log_text(to_log_line(source));
  const wire_code wire = to_wire_code(source);
  std::string made;
  if (type == 'c') {
    append_number(made, wire.number);
  } else if (type == 'h') {
    append_number(made, static_cast<int>(wire.status));
  } else {
    const std::string text = type == 'e'   ? source.errcode()
                             : type == 'm' ? message(source, language::en)
                             : type == 'z' ? message(source, language::zh)
                             : type == 'd' ? fill(wire.meaning->desc, source.parameters())
                                           : std::string(wire.meaning->name);
    append_printable(made, text);
  }
  return error_log_text(std::move(made));
}

}  // namespace errcode::detail

#endif
