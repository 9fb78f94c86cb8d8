// SPDX-License-Identifier: MIT
#ifndef ERRCODE_QUALIFIED_HPP
#define ERRCODE_QUALIFIED_HPP

// Parses qualified errcodes such as "NotFound.Task", and makes them.

#include <errcode/detail/dotted.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace errcode {

/// The qualifiers of an errcode one by one, a range of std::string_view.
class qualifier_range {
 public:
  /// A forward iterator over the qualifiers.
  class iterator {
   public:
    /// @{
    /// The usual members of a forward iterator.
    using iterator_category = std::forward_iterator_tag;  // <string_view> and <string> have it
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string_view*;
    using reference = std::string_view;

    constexpr iterator() noexcept = default;

    [[nodiscard]] constexpr std::string_view operator*() const noexcept {
      return rest_.substr(0, rest_.find('.'));
    }

    constexpr iterator& operator++() noexcept {
      const std::size_t dot = rest_.find('.');
      is_end_ = dot == std::string_view::npos;
      rest_.remove_prefix(is_end_ ? rest_.size() : dot + 1);
      return *this;
    }

    constexpr iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }

    [[nodiscard]] friend constexpr bool operator==(const iterator& left,
                                                   const iterator& right) noexcept {
      return left.is_end_ == right.is_end_ && left.rest_.size() == right.rest_.size();
    }

    [[nodiscard]] friend constexpr bool operator!=(const iterator& left,
                                                   const iterator& right) noexcept {
      return !(left == right);
    }
    /// @}

   private:
    friend qualifier_range;

    constexpr explicit iterator(std::string_view rest) noexcept
        : rest_(rest), is_end_(rest.empty()) {}

    std::string_view rest_;
    bool is_end_ = true;  // not by rest_: the last part of "a." is empty
  };

  /// Splits a text at its dots. An empty text has no parts.
  constexpr explicit qualifier_range(std::string_view text) noexcept : text_(text) {}

  /// @{
  /// The usual members of a range.
  [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(text_); }
  [[nodiscard]] static constexpr iterator end() noexcept { return {}; }
  [[nodiscard]] constexpr bool empty() const noexcept { return text_.empty(); }
  /// @}

 private:
  std::string_view text_;
};

/// A parsed errcode: "InvalidParameter.Layout.UUID.TooLong" is the type invalid_parameter with the
/// qualifiers "Layout.UUID.TooLong".
///
/// The string does not say what a qualifier stands for: a model, a field, a reason, a permission or
/// a format.
struct qualified {
  generic type;                 ///< The type before the first dot.
  std::string_view qualifiers;  ///< Everything behind the first dot; points into the errcode.

  /// Gives the qualifiers one by one; empty if there are none.
  ///
  ///     for (std::string_view part : errcode::parse("NotFound.Task")->parts()) assert(part ==
  ///     "Task");
  [[nodiscard]] constexpr qualifier_range parts() const noexcept {
    return qualifier_range(qualifiers);
  }
};

/// Parses an errcode, with qualifiers or without, as the answer of an API carries it. nullopt if
/// its type is unknown.
///
///     static_assert(errcode::parse("NotFound.Task")->type == errcode::generic::not_found);
///     static_assert(errcode::parse("NotFound.Task")->qualifiers == "Task");
[[nodiscard]] constexpr std::optional<qualified> parse(std::string_view errcode) noexcept {
  // Not find(): with g++ -fsanitize=undefined a comparison with nullptr is no constant.
  const std::string_view type = detail::type_part(errcode);
  const entry& candidate = detail::errcode_hash<catalog<generic>>::candidate(type);
  if (candidate.errcode != type) return std::nullopt;
  errcode.remove_prefix(type.size());
  return qualified{candidate.type, errcode.substr(errcode.empty() ? 0 : 1)};
}

/// Deleted: the qualifiers would point into a destroyed string.
template <class Allocator>
std::optional<qualified> parse(const std::basic_string<char, std::char_traits<char>, Allocator>&&) =
    delete;

/// Makes a qualified errcode and skips empty parts. nullopt if the type is no enumerator or a part
/// has a dot, white space, a control character (C0, C1, bidi) or invalid UTF-8.
///
///     assert(errcode::qualify(errcode::generic::not_found, {"Task"}) == "NotFound.Task");
[[nodiscard]] inline std::optional<std::string> qualify(
    generic type, std::initializer_list<std::string_view> parts) {
  const entry* found = find(type);
  if (found == nullptr) return std::nullopt;
  std::string errcode(found->errcode);
  if (!detail::append_parts(errcode, parts)) return std::nullopt;
  return errcode;
}

}  // namespace errcode

#endif
