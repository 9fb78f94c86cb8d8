// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_UPSTREAM_TABLE_HPP
#define ERRCODE_DETAIL_ERROR_UPSTREAM_TABLE_HPP

// The rows of an upstream's table, their rules, and how a number or a word leads to one.

#include <errcode/data/generic.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace errcode {

/// Whether a request that failed has certainly had no effect.
enum class effect { unknown, none };

/// A row of an upstream's table: a number or a word, and what it means: a type, or a status whose
/// row says whether another attempt may help.
struct upstream_row {
  /// @{
  /// Makes a row of a number.
  constexpr upstream_row(int row_number, generic row_type, effect row_effect = effect::unknown)
      : number(row_number), meaning(&data::type_row(row_type)), effect(row_effect) {}
  constexpr upstream_row(int row_number, http_status row_status,
                         errcode::effect row_effect = effect::unknown)
      : number(row_number), meaning(&data::status_row(row_status)), effect(row_effect) {}
  /// @}

  /// @{
  /// Makes a row of a word, which stands for every text that begins with it.
  constexpr upstream_row(static_text row_word, generic row_type,
                         errcode::effect row_effect = effect::unknown)
      : word(row_word), meaning(&data::type_row(row_type)), effect(row_effect) {}
  constexpr upstream_row(static_text row_word, http_status row_status,
                         errcode::effect row_effect = effect::unknown)
      : word(row_word), meaning(&data::status_row(row_status)), effect(row_effect) {}
  /// @}

  int number = 0;
  std::string_view word;
  const entry* meaning;
  errcode::effect effect;
};

namespace detail {

/// Tests whether a word is a SQLSTATE: five capitals or digits (ISO/IEC 9075-2, 24.1).
constexpr bool is_sqlstate(std::string_view word) noexcept {
  if (word.size() != 5) return false;
  for (const char c : word) {
    if (!('0' <= c && c <= '9') && !('A' <= c && c <= 'Z')) return false;
  }
  return true;
}

/// The values of other words: this number and the position of their row.
inline constexpr int first_word_value = 1'000'000'000;

/// The word of a SQLSTATE's value, which is the number of its five digits in base 36.
struct sqlstate {
  char text[5] = {};

  constexpr explicit sqlstate(int value) noexcept {
    for (std::size_t i = 5; i != 0; value /= 36) {
      text[--i] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[value % 36];
    }
  }

  [[nodiscard]] static constexpr int to_value(std::string_view word) noexcept {
    int value = 0;
    for (const char c : word) value = value * 36 + (c <= '9' ? c - '0' : c - 'A' + 10);
    return value;
  }
};

/// The table that another one begins with; void if it has none.
template <class U, class = void>
struct upstream_base {
  using type = void;
};

template <class U>
struct upstream_base<U, std::void_t<typename U::base>> {
  using type = typename U::base;
};

/// The rules of a table. Each is a compile error that says what is wrong.
template <class U>
struct upstream_rules {
  static constexpr bool has_words = !U::rows[0].word.empty();

  static constexpr bool is_mixed() noexcept {
    for (const upstream_row& row : U::rows) {
      if (row.word.empty() == has_words) return true;
    }
    return false;
  }

  static constexpr bool is_ascending() noexcept {
    for (std::size_t i = 1; i < std::size(U::rows); ++i) {
      const upstream_row& before = U::rows[i - 1];
      const upstream_row& row = U::rows[i];
      if (has_words ? before.word >= row.word : before.number >= row.number) return false;
    }
    return true;
  }

  static constexpr bool has_success() noexcept {
    for (const upstream_row& row : U::rows) {
      if (row.word == "00000" || (!has_words && row.number == 0)) return true;
      if (row.meaning->type == generic::ok) return true;
    }
    return false;
  }

  static_assert(!std::string_view(U::name).empty() &&
                    std::string_view(U::name).substr(0, 8) != "errcode.",
                "errcode: an upstream needs a name, which does not begin with \"errcode.\"");
  static_assert(!is_mixed(), "errcode: an upstream's table has numbers or words, not both");
  static_assert(is_mixed() || is_ascending(),
                "errcode: the rows of an upstream's table must ascend, and none may stand twice");
  static_assert(is_mixed() || !has_success(),
                "errcode: a row of an upstream's table is a failure: neither 0 nor of type ok");
};

/// What an upstream reports and what it means.
struct upstream_match {
  const upstream_row* row;  ///< nullptr: no row.
  int position;             ///< Of the row, counted through the table and its bases.
};

/// Finds rows of a table and of the tables that it begins with.
template <class U>
struct upstream_table : private upstream_rules<U> {
  using upstream_rules<U>::has_words;
  using base = typename upstream_base<U>::type;
  static constexpr bool has_base = !std::is_void_v<base>;

  static constexpr int own_size = static_cast<int>(std::size(U::rows));

  [[nodiscard]] static constexpr int size() noexcept {
    if constexpr (has_base) return own_size + upstream_table<base>::size();
    return own_size;
  }

  [[nodiscard]] static constexpr generic otherwise() noexcept { return otherwise_of<U>(0); }

  [[nodiscard]] static constexpr upstream_match find(int number) noexcept {
    for (int i = 0; i != own_size; ++i) {
      if (U::rows[i].number == number) return {&U::rows[i], i};
    }
    return find_in_base(number);
  }

  /// Finds the longest word with which a text begins.
  [[nodiscard]] static constexpr upstream_match find(std::string_view text) noexcept {
    upstream_match best = find_in_base(text);
    for (int i = 0; i != own_size; ++i) {
      const std::string_view word = U::rows[i].word;
      const bool fits = text.substr(0, word.size()) == word;
      if (fits && (best.row == nullptr || word.size() >= best.row->word.size())) {
        best = {&U::rows[i], i};
      }
    }
    return best;
  }

  /// Returns the row at a position; nullptr behind the last one.
  [[nodiscard]] static constexpr const upstream_row* row_at(int position) noexcept {
    if (position < own_size) return position < 0 ? nullptr : &U::rows[position];
    if constexpr (has_base) return upstream_table<base>::row_at(position - own_size);
    return nullptr;
  }

  /// Returns the value of a word in a std::error_code.
  [[nodiscard]] static constexpr int to_value(std::string_view word) noexcept {
    if (is_sqlstate(word)) return sqlstate::to_value(word);
    const upstream_match match = find(word);
    return first_word_value + (match.row == nullptr ? size() : match.position);
  }

  /// Finds the row of a value; nullptr if it has none.
  [[nodiscard]] static constexpr const upstream_row* row_of_value(int value) noexcept {
    if constexpr (has_words) {
      if (value >= first_word_value) return row_at(value - first_word_value);
      if (value < 0) return nullptr;
      const sqlstate word(value);
      return find(std::string_view(word.text, 5)).row;
    } else {
      return find(value).row;
    }
  }

 private:
  template <class Key>
  [[nodiscard]] static constexpr upstream_match find_in_base([[maybe_unused]] Key key) noexcept {
    if constexpr (has_base) {
      static_assert(upstream_table<base>::has_words == has_words,
                    "errcode: an upstream's table and its base have both numbers or both words");
      const upstream_match match = upstream_table<base>::find(key);
      return {match.row, match.position + own_size};
    }
    return {nullptr, 0};
  }

  template <class Table>
  [[nodiscard]] static constexpr auto otherwise_of(int) noexcept
      -> std::decay_t<decltype(Table::otherwise)> {
    return Table::otherwise;
  }
  template <class Table>
  [[nodiscard]] static constexpr generic otherwise_of(long) noexcept {
    static_assert(has_base, "errcode: an upstream's table needs `otherwise` or a base");
    return upstream_table<base>::otherwise();
  }
};

}  // namespace detail

}  // namespace errcode

#endif
