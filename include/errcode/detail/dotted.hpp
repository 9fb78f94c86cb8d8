// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_DOTTED_HPP
#define ERRCODE_DETAIL_DOTTED_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace errcode::detail {

/// The parts of a text between its dots, a range; an empty text has none.
class dotted {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;  // <string_view> has it, as has <string>
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

   private:
    friend dotted;

    constexpr explicit iterator(std::string_view rest) noexcept
        : rest_(rest), is_end_(rest.empty()) {}

    std::string_view rest_;  // of "a." the last part is empty, and not yet the end
    bool is_end_ = true;
  };

  constexpr explicit dotted(std::string_view text) noexcept : text_(text) {}

  [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(text_); }
  [[nodiscard]] static constexpr iterator end() noexcept { return {}; }
  [[nodiscard]] constexpr bool empty() const noexcept { return text_.empty(); }

 private:
  std::string_view text_;
};

/// Whether a character in UTF-8, given as the number of its first three bytes, is white space
/// (https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt, White_Space) or a control character
/// (general category Cc).
constexpr bool is_space_or_control(std::uint32_t bytes) noexcept {
  const std::uint32_t one = bytes >> 16U;
  const std::uint32_t two = bytes >> 8U;
  return one <= 0x20 || one == 0x7F || (0xC280 <= two && two <= 0xC2A0) || bytes == 0xE19A80 ||
         (0xE28080 <= bytes && bytes <= 0xE2808A) || bytes == 0xE280A8 || bytes == 0xE280A9 ||
         bytes == 0xE280AF || bytes == 0xE2819F || bytes == 0xE38080;
}

/// Whether a text can stand between two dots and be found again: in an errcode, and in the line of
/// a log.
constexpr bool is_one_part(std::string_view text) noexcept {
  std::uint32_t bytes = 0;  // three from the one at hand on, those past the end 0
  for (std::size_t i = 0; i < text.size() + 2; ++i) {
    const auto next = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    bytes = (bytes << 8U | next) & 0xFFFFFFU;
    if (i >= 2 && (bytes >> 16U == '.' || is_space_or_control(bytes))) return false;
  }
  return true;
}

}  // namespace errcode::detail

#endif
