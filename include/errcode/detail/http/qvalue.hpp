// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_HTTP_QVALUE_HPP
#define ERRCODE_DETAIL_HTTP_QVALUE_HPP

// Reads and compares the weights in Accept and Accept-Language (RFC 9110, 12.4.2).

#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Returns the value of a qvalue, such as "0.5" or "1", in thousandths; -1 if it is malformed. The
/// 0 before the point may be left out, and digits behind the third are cut.
constexpr int read_qvalue(std::string_view text) noexcept {
  const bool has_whole = !text.empty() && (text[0] == '0' || text[0] == '1');
  int thousandths = has_whole && text[0] == '1' ? 1000 : 0;
  if (has_whole) text.remove_prefix(1);
  if (text.empty()) return has_whole ? thousandths : -1;
  if (text[0] != '.' || (text.size() == 1 && !has_whole)) return -1;
  int unit = 100;
  for (const char digit : text.substr(1)) {
    if (!is_digit(digit)) return -1;
    thousandths += (digit - '0') * unit;
    unit /= 10;
  }
  return thousandths <= 1000 ? thousandths : -1;
}

/// Returns the value of a parameter such as `q=0.5` in thousandths; -1 if it is malformed or is
/// another parameter.
constexpr int read_q_parameter(std::string_view parameter) noexcept {
  return equals_lower(parameter.substr(0, 2), "q=") ? read_qvalue(parameter.substr(2)) : -1;
}

/// The highest weight that a header gives to a language or media type, and the position of the
/// element that gives it.
struct preference {
  int weight = -1;  // in thousandths; 0: not acceptable; -1: not mentioned
  std::size_t position = 0;

  constexpr void raise(int new_weight, std::size_t new_position) noexcept {
    if (new_weight > weight) *this = {new_weight, new_position};
  }

  /// Tests whether this preference wins over another: by weight; of equal weights, the first in the
  /// header.
  [[nodiscard]] constexpr bool is_before(const preference& other) const noexcept {
    return weight != other.weight ? weight > other.weight : position < other.position;
  }
};

}  // namespace errcode::detail

#endif
