// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CATALOG_HPP
#define ERRCODE_CATALOG_HPP

// Declares `catalog`, which gives an enum its rows, and the form of such a row.

#include <errcode/data/generic.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>
#include <errcode/static_text.hpp>

#include <type_traits>

namespace errcode {

namespace detail {

/// A column that a row may leave out, with `{}` or by ending before it.
template <class T>
class optional_column {
 public:
  /// Makes a column that is left out.
  constexpr optional_column() noexcept = default;

  /// Makes a column with a value.
  constexpr optional_column(T value) noexcept : value_(value), is_given_(true) {}

  /// Tests whether the column has a value.
  [[nodiscard]] constexpr bool is_given() const noexcept { return is_given_; }
  /// Returns the value, or `other` where the column is left out.
  [[nodiscard]] constexpr T value_or(T other) const noexcept { return is_given_ ? value_ : other; }

 private:
  T value_{};
  bool is_given_ = false;
};

/// The column `http` where it stands right behind `zh`. `{}` leaves `desc` out there.
struct given_status {
  constexpr given_status(http_status status) noexcept : value(status) {}

  http_status value;
};

/// True if an int has every value of a type.
template <class Number>
inline constexpr bool fits_int = std::is_integral_v<Number> &&
                                 (sizeof(Number) < sizeof(int) ||
                                  (sizeof(Number) == sizeof(int) && std::is_signed_v<Number>));

/// Tests that an int has the value of an enumerator.
template <class E>
constexpr bool is_int(E value) noexcept {
  using number = std::underlying_type_t<E>;
  const int converted = static_cast<int>(value);
  return static_cast<number>(converted) == static_cast<number>(value) &&
         (converted < 0) == (static_cast<number>(value) < number{});
}

}  // namespace detail

/// One row of a catalogue, as its author writes it:
///
///     {value, name, type, en, zh}
///     {value, name, type, en, zh, http, grpc, transient}
///     {value, name, type, en, zh, desc, http, grpc, transient}
///
/// `value` is the enumerator; its number is the code on the wire. `name` is its spelling in logs.
/// The columns behind `zh` may be left out, from the right or with `{}`. Without `desc` a row
/// has `en` there. Without `http` it has the HTTP status of its type. `grpc` and `transient` come
/// from the row of `http` if that is given, else from the type.
template <class E>
struct row : entry {
  /// @{
  /// Completes the row from its type and, where it is given, its HTTP status. A row without `zh`
  /// breaks a rule of rules.hpp, which says so in a sentence.
  constexpr row(E row_value, static_text row_name, generic row_type, static_text row_en,
                static_text row_zh = {}) noexcept
      : row(data::type_row(row_type), row_value, row_name, row_type, row_en, row_zh, row_en) {}

  constexpr row(E row_value, static_text row_name, generic row_type, static_text row_en,
                static_text row_zh, static_text row_desc) noexcept
      : row(data::type_row(row_type), row_value, row_name, row_type, row_en, row_zh,
            row_desc.data() == nullptr ? row_en : row_desc) {}

  constexpr row(E row_value, static_text row_name, generic row_type, static_text row_en,
                static_text row_zh, static_text row_desc,
                detail::optional_column<http_status> row_http,
                detail::optional_column<grpc_status> row_grpc = {},
                detail::optional_column<bool> row_transient = {}) noexcept
      : row(row_value, row_name, row_type, row_en, row_zh, row_desc) {
    if (row_http.is_given()) {
      http = row_http.value_or(http);
      grpc = data::status_row(http).grpc;
      transient = data::status_row(http).transient;
    }
    grpc = row_grpc.value_or(grpc);
    transient = row_transient.value_or(transient);
  }

  constexpr row(E row_value, static_text row_name, generic row_type, static_text row_en,
                static_text row_zh, detail::given_status row_http,
                detail::optional_column<grpc_status> row_grpc = {},
                detail::optional_column<bool> row_transient = {}) noexcept
      : row(row_value, row_name, row_type, row_en, row_zh, row_en, row_http.value, row_grpc,
            row_transient) {}

  constexpr row(E row_value, static_text row_name, generic row_type, static_text row_en,
                detail::given_status) noexcept
      : row(row_value, row_name, row_type, row_en) {}
  /// @}

 private:
  constexpr row(const entry& general, E row_value, static_text row_name, generic row_type,
                static_text row_en, static_text row_zh, static_text row_desc) noexcept
      : entry{static_cast<int>(row_value),
              row_type,
              general.http,
              general.grpc,
              general.transient,
              general.errcode,
              row_name,
              row_desc,
              row_en,
              row_zh} {
    // rules.hpp reports a row without an errcode.
    if constexpr (!detail::fits_int<std::underlying_type_t<E>>) {
      if (!detail::is_int(row_value)) errcode = {};
    }
  }
};

/// The catalogue of an enum. Specialise it with a `name`, which is that of its std::error_category
/// and unique in the process, and with `rows` in ascending order of their numbers.
///
/// A row that breaks a rule is a compile error, which names the rule.
///
///     template <>
///     struct errcode::catalog<shop::billing> {
///       static constexpr const char* name = "shop.billing";
///       static constexpr errcode::row<shop::billing> rows[] = {
///           {shop::billing::card_declined, "card_declined",
///            errcode::generic::constraint_violation, "Card declined", "银行卡被拒"},
///       };
///     };
template <class E>
struct catalog;

/// True for an enum with a catalogue: `generic`, `business`, `http_status` or one of a user.
template <class E, class = void>
inline constexpr bool is_catalogued = false;

template <class E>
inline constexpr bool is_catalogued<E, std::void_t<decltype(catalog<E>::rows)>> = true;

/// True for an enum whose codes travel by name: its catalogue says `is_named = true`.
template <class E, class = void>
inline constexpr bool is_named = false;

template <class E>
inline constexpr bool is_named<E, std::enable_if_t<catalog<E>::is_named>> = true;

/// One row of help: what a caller can do about a code, and a page that explains it, if there is
/// one.
template <class E>
struct help_row {
  E value;               ///< The enumerator.
  static_text en;        ///< What a caller can do, in English.
  static_text zh;        ///< The same in Chinese.
  static_text url = {};  ///< A page that explains the code.
};

/// The help of a catalogue. Specialise it beside the catalogue, with `rows` in ascending order of
/// their numbers. A code needs no help.
///
///     template <>
///     struct errcode::help<shop::billing> {
///       static constexpr errcode::help_row<shop::billing> rows[] = {
///           {shop::billing::card_declined, "Ask for another card.", "请换一张卡。",
///            "https://shop.example/cards"},
///       };
///     };
template <class E>
struct help;

}  // namespace errcode

#endif
