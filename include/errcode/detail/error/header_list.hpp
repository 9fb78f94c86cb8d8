// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_HEADER_LIST_HPP
#define ERRCODE_DETAIL_ERROR_HEADER_LIST_HPP

// The headers of a response, in one string.

#include <errcode/detail/http/header_field.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace errcode::detail {

/// A range of pairs of a name and a value. It keeps them as the lines of an HTTP/1.1 message,
/// "Vary: Accept\r\n", so that the list takes one allocation.
class header_list {
 public:
  using value_type = std::pair<std::string_view, std::string_view>;

  /// A forward iterator, whose pairs view the list's string.
  class iterator {
   public:
    /// @{
    /// The usual members of a forward iterator.
    using iterator_category = std::forward_iterator_tag;
    using value_type = header_list::value_type;
    using difference_type = std::ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;

    iterator() noexcept = default;

    [[nodiscard]] value_type operator*() const noexcept {
      const std::size_t colon = rest_.find(':');
      return {rest_.substr(0, colon), rest_.substr(colon + 2, rest_.find('\r') - colon - 2)};
    }
    iterator& operator++() noexcept {
      rest_.remove_prefix(rest_.find('\n') + 1);
      return *this;
    }
    iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    [[nodiscard]] friend bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.rest_.size() == right.rest_.size();
    }
    [[nodiscard]] friend bool operator!=(const iterator& left, const iterator& right) noexcept {
      return !(left == right);
    }
    /// @}

   private:
    friend header_list;
    explicit iterator(std::string_view rest) noexcept : rest_(rest) {}

    std::string_view rest_;
  };

  /// @{
  /// The usual members of a range.
  [[nodiscard]] iterator begin() const noexcept { return iterator(lines_); }
  [[nodiscard]] static iterator end() noexcept { return {}; }
  [[nodiscard]] bool empty() const noexcept { return lines_.empty(); }
  /// @}

  /// Returns the value of a header, whatever the case of its name; "" if the list has none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const noexcept {
    for (const auto& [each, value] : *this) {
      if (is_same_field(each, name)) return value;
    }
    return {};
  }

  /// Returns all headers as the lines of an HTTP/1.1 message, each with CR and LF at its end.
  [[nodiscard]] const std::string& lines() const noexcept { return lines_; }

  /// Adds a header, whose name is a token and whose value has no control character.
  void add(std::string_view name, std::string_view value) {
    if (lines_.empty()) lines_.reserve(127);  // more than most responses need
    lines_.append(name).append(": ").append(value).append("\r\n");
  }

  /// @{
  /// Tests whether two lists have the same headers in the same order.
  [[nodiscard]] friend bool operator==(const header_list& left, const header_list& right) noexcept {
    return left.lines_ == right.lines_;
  }
  [[nodiscard]] friend bool operator!=(const header_list& left, const header_list& right) noexcept {
    return !(left == right);
  }
  /// @}

 private:
  std::string lines_;
};

}  // namespace errcode::detail

#endif
