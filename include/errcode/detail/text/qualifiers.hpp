// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_QUALIFIERS_HPP
#define ERRCODE_DETAIL_TEXT_QUALIFIERS_HPP

// Splits the qualifiers of an errcode at the dots, and checks those that are appended to a type.

#include <errcode/detail/text/printable.hpp>

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace errcode::detail {

/// The qualifiers of an errcode: a range of std::string_view.
class qualifier_range {
 public:
  /// A forward iterator over the qualifiers.
  class iterator {
   public:
    /// @{
    /// The usual members of a forward iterator.
    using iterator_category = std::forward_iterator_tag;
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
      const iterator previous = *this;
      ++*this;
      return previous;
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
    bool is_end_ = true;  // rest_ alone cannot tell: the last part of "a." is empty
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

/// Tests whether a character is white space beyond ASCII, except for those that is_unprintable
/// covers (https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt, White_Space).
constexpr bool is_wide_space(char32_t c) noexcept {
  return c == 0xA0 || c == 0x1680 || (0x2000 <= c && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Tests whether a text can be one part of an errcode: valid UTF-8 without dots, white space and
/// unprintable characters.
constexpr bool is_one_part(std::string_view text) noexcept {
  while (!text.empty()) {
    if (text[0] == '.') return false;
    if ('!' <= text[0] && text[0] <= '~') {
      text.remove_prefix(1);
      continue;
    }
    const character first = decode(text);
    const char32_t c = first.code_point;
    if (c == ' ' || is_unprintable(c) || is_wide_space(c)) return false;
    text.remove_prefix(first.size);
  }
  return true;
}

/// Passes each part that is not empty to a function, after a dot. Passes nothing and returns false
/// if one of them cannot be part of an errcode.
template <class Visit>
[[nodiscard]] bool visit_parts(std::initializer_list<std::string_view> parts, const Visit& visit) {
  for (const std::string_view part : parts) {
    if (!is_one_part(part)) return false;
  }
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    visit(".");
    visit(part);
  }
  return true;
}

}  // namespace errcode::detail

#endif
