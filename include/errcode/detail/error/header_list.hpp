// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_HEADER_LIST_HPP
#define ERRCODE_DETAIL_ERROR_HEADER_LIST_HPP

// The headers of a response: those that all responses have, and one string of others.

#include <errcode/detail/http/header_field.hpp>
#include <errcode/language.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace errcode::detail {

/// Returns the headers of every response, whose language, if it has one, and format were
/// negotiated.
[[nodiscard]] constexpr std::string_view negotiated_headers(std::optional<language> lang) noexcept {
  if (!lang) return "Vary: Accept, Accept-Language\r\n";
  return lang == language::zh ? "Content-Language: zh\r\nVary: Accept, Accept-Language\r\n"
                              : "Content-Language: en\r\nVary: Accept, Accept-Language\r\n";
}

/// A range of pairs of a name and a value. It keeps them as the lines of an HTTP/1.1 message,
/// "Vary: Accept\r\n": first those of a text that is there as long as the program runs, then those
/// that are added, so that most lists allocate nothing.
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
      skip_end();
      return *this;
    }
    iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    [[nodiscard]] friend bool operator==(const iterator& left, const iterator& right) noexcept {
      return left.rest_.size() == right.rest_.size() && left.next_.size() == right.next_.size();
    }
    [[nodiscard]] friend bool operator!=(const iterator& left, const iterator& right) noexcept {
      return !(left == right);
    }
    /// @}

   private:
    friend header_list;
    iterator(std::string_view first, std::string_view next) noexcept : rest_(first), next_(next) {
      skip_end();
    }

    void skip_end() noexcept {
      if (rest_.empty()) rest_ = std::exchange(next_, {});
    }

    std::string_view rest_;
    std::string_view next_;
  };

  header_list() noexcept = default;

  /// Makes a list of lines that are there as long as the program runs.
  explicit header_list(std::string_view lines) noexcept : first_(lines) {}

  /// @{
  /// The usual members of a range.
  [[nodiscard]] iterator begin() const noexcept { return {first_, added_}; }
  [[nodiscard]] static iterator end() noexcept { return {}; }
  [[nodiscard]] bool empty() const noexcept { return first_.empty() && added_.empty(); }
  /// @}

  /// Returns the value of a header, whatever the case of its name; "" if the list has none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const noexcept {
    for (const auto& [each, value] : *this) {
      if (is_same_field(each, name)) return value;
    }
    return {};
  }

  /// Returns all headers as the lines of an HTTP/1.1 message, each with CR and LF at its end.
  [[nodiscard]] std::string lines() const { return std::string(first_).append(added_); }

  /// Adds a header, whose name is a token and whose value has no control character.
  void add(std::string_view name, std::string_view value) {
    added_.append(name).append(": ").append(value).append("\r\n");
  }

  /// @{
  /// Tests whether two lists have the same headers in the same order.
  [[nodiscard]] friend bool operator==(const header_list& left, const header_list& right) {
    return left.lines() == right.lines();
  }
  [[nodiscard]] friend bool operator!=(const header_list& left, const header_list& right) {
    return !(left == right);
  }
  /// @}

 private:
  std::string_view first_;
  std::string added_;
};

}  // namespace errcode::detail

#endif
