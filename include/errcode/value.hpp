// SPDX-License-Identifier: MIT
#ifndef ERRCODE_VALUE_HPP
#define ERRCODE_VALUE_HPP

// The values that an error carries beside its code.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace errcode {

namespace detail {
struct error_access;
}  // namespace detail

/// The kinds of a value. An integer is unsigned only beyond std::int64_t.
enum class value_kind { boolean, integer, unsigned_integer, number, text, texts, json };

/// A value of a parameter: a bool, an integer, a double, a text or a list of texts, which it owns.
/// Reading a response also makes values of other JSON (an object, a null, a mixed array), as text.
///
///     errcode::value ids = {"RQbtzPNm", "DW1OkVti"};
///     assert(ids.get_if<std::vector<std::string>>()->size() == 2);
///     assert(*errcode::value(100).get_if<std::int64_t>() == 100);
class value {
  template <class T>
  static constexpr bool is_character =
      std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char16_t> ||
#if defined(__cpp_char8_t)
      std::is_same_v<T, char8_t> ||
#endif
      std::is_same_v<T, char32_t>;

 public:
  /// @{
  /// Makes a value. A null pointer is an empty text. A character does not compile, because it could
  /// mean a number or a text.
  template <class Number,
            std::enable_if_t<std::is_arithmetic_v<Number> && !is_character<Number>, int> = 0>
  value(Number number) noexcept {
    if constexpr (std::is_same_v<Number, bool>) {
      scalar_.boolean = number;
    } else if constexpr (std::is_floating_point_v<Number>) {
      kind_ = value_kind::number;
      scalar_.number = static_cast<double>(number);
    } else {
      constexpr std::uint64_t largest = INT64_MAX;
      const bool is_beyond = number > 0 && static_cast<std::uint64_t>(number) > largest;
      kind_ = is_beyond ? value_kind::unsigned_integer : value_kind::integer;
      if (is_beyond) {
        scalar_.unsigned_integer = static_cast<std::uint64_t>(number);
      } else {
        scalar_.integer = static_cast<std::int64_t>(number);
      }
    }
  }

  value(std::string text) noexcept : kind_(value_kind::text), text_(std::move(text)) {}
  value(std::string_view text) : value(std::string(text)) {}
  value(const char* text) : value(std::string(text == nullptr ? "" : text)) {}
  value(std::vector<std::string> texts) noexcept
      : kind_(value_kind::texts), texts_(std::move(texts)) {}
  value(std::initializer_list<std::string_view> texts) : kind_(value_kind::texts) {
    for (const std::string_view each : texts) texts_.emplace_back(each);
  }
  /// @}

  /// Returns the kind of the value.
  [[nodiscard]] value_kind kind() const noexcept { return kind_; }

  /// Returns the value if it is a T: bool, std::int64_t, std::uint64_t, double, std::string (also
  /// of JSON) or std::vector<std::string>. nullptr otherwise.
  template <class T>
  [[nodiscard]] const T* get_if() const noexcept {
    if constexpr (std::is_same_v<T, bool>) {
      return kind_ == value_kind::boolean ? &scalar_.boolean : nullptr;
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      return kind_ == value_kind::integer ? &scalar_.integer : nullptr;
    } else if constexpr (std::is_same_v<T, std::uint64_t>) {
      return kind_ == value_kind::unsigned_integer ? &scalar_.unsigned_integer : nullptr;
    } else if constexpr (std::is_same_v<T, double>) {
      return kind_ == value_kind::number ? &scalar_.number : nullptr;
    } else if constexpr (std::is_same_v<T, std::string>) {
      return kind_ == value_kind::text || kind_ == value_kind::json ? &text_ : nullptr;
    } else {
      static_assert(std::is_same_v<T, std::vector<std::string>>, "errcode: no value is a T");
      return kind_ == value_kind::texts ? &texts_ : nullptr;
    }
  }

  /// @{
  /// Compares the values; those of different kinds are not equal.
  friend bool operator==(const value& left, const value& right) noexcept {
    if (left.kind_ != right.kind_) return false;
    switch (left.kind_) {
      case value_kind::boolean:
        return left.scalar_.boolean == right.scalar_.boolean;
      case value_kind::integer:
        return left.scalar_.integer == right.scalar_.integer;
      case value_kind::unsigned_integer:
        return left.scalar_.unsigned_integer == right.scalar_.unsigned_integer;
      case value_kind::number:
        return left.scalar_.number == right.scalar_.number;
      case value_kind::text:
      case value_kind::json:
        return left.text_ == right.text_;
      case value_kind::texts:
        break;
    }
    return left.texts_ == right.texts_;
  }
  friend bool operator!=(const value& left, const value& right) noexcept {
    return !(left == right);
  }
  /// @}

 private:
  friend struct detail::error_access;
  value(value_kind kind, std::string text) noexcept : kind_(kind), text_(std::move(text)) {}

  value_kind kind_ = value_kind::boolean;
  union scalar {  // as the kind says
    bool boolean;
    std::int64_t integer;
    std::uint64_t unsigned_integer = 0;
    double number;
  };
  scalar scalar_;
  std::string text_;
  std::vector<std::string> texts_;
};

/// A named value of an error: a member of the body of a response.
struct parameter {
  std::string name;         ///< The name of the member.
  errcode::value value;     ///< Its value.
  bool is_foreign = false;  ///< Read from a body in another format: no response sends it.
};

/// A field of the header section of a response, such as "Allow" and "GET, HEAD".
struct header {
  std::string name;   ///< A token (RFC 9110, 5.6.2).
  std::string value;  ///< One line.
};

}  // namespace errcode

#endif
