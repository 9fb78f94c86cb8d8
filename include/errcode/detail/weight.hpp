// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_WEIGHT_HPP
#define ERRCODE_DETAIL_WEIGHT_HPP

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Takes optional white space (RFC 9110, 5.6.3) from both ends.
constexpr std::string_view trim(std::string_view text) noexcept {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

constexpr char to_lower(char c) noexcept {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_digit(char c) noexcept { return '0' <= c && c <= '9'; }

constexpr bool is_alphanumeric(char c) noexcept {
  return is_digit(c) || ('a' <= to_lower(c) && to_lower(c) <= 'z');
}

/// Compares with a text in lower case, ignoring the case of ASCII letters.
constexpr bool equals_lower(std::string_view text, std::string_view lower) noexcept {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i != text.size(); ++i) {
    if (to_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

/// Reads a qvalue (RFC 9110, 12.4.2), "0.5" or "1", in thousandths; -1 where it is none.
constexpr int read_qvalue(std::string_view text) noexcept {
  if (text.empty() || text.size() > 5 || text[0] < '0' || text[0] > '1') return -1;
  if (text.size() > 1 && text[1] != '.') return -1;
  int thousandths = (text[0] - '0') * 1000;
  int unit = 100;
  for (const char digit : text.substr(text.size() > 1 ? 2 : 1)) {
    if (!is_digit(digit)) return -1;
    thousandths += (digit - '0') * unit;
    unit /= 10;
  }
  return thousandths <= 1000 ? thousandths : -1;
}

/// Reads a parameter `q=…`, in thousandths; -1 where it is none.
constexpr int read_weight(std::string_view parameter) noexcept {
  return equals_lower(parameter.substr(0, 2), "q=") ? read_qvalue(parameter.substr(2)) : -1;
}

/// How much something is wanted, and where a header first says so.
struct preference {
  int weight = -1;  // in thousandths; 0: not wanted; -1: not named
  std::size_t position = 0;

  constexpr void raise(int to, std::size_t at) noexcept {
    if (to > weight) *this = {to, at};
  }

  /// Of equal weights the one that the header has first.
  [[nodiscard]] constexpr bool is_before(const preference& other) const noexcept {
    return weight != other.weight ? weight > other.weight : position < other.position;
  }
};

}  // namespace errcode::detail

#endif
