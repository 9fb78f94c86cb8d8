// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_PLAIN_TEXT_HPP
#define ERRCODE_DETAIL_COMMAND_PLAIN_TEXT_HPP

// Replaces the notations that logs have for quotation marks and punctuation by plain ASCII.

#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail::cli {

struct notation {
  std::string_view text;
  std::string_view plain;
};

/// Finds the notation at the beginning of a text: an escape of JSON in a JSON string, of nginx or
/// of HTML, or a Chinese character. Longer notations come first. nullptr if there is none.
inline const notation* find_notation(std::string_view text) noexcept {
  static constexpr notation all[] = {
      {R"(\\")", "\""}, {R"(\")", "\""}, {R"(\x22)", "\""}, {R"(\n)", "\n"}, {R"(\r)", "\n"},
      {"&quot;", "\""}, {"：", ":"},     {"（", "("},       {"）", ")"},     {"，", ","},
      {"。", "."},      {"；", ";"},     {"“", "\""},       {"”", "\""},     {"「", "\""},
      {"」", "\""},     {"→", ">"},      {"\u00A0", " "},
  };
  for (const notation& each : all) {
    if (text.substr(0, each.text.size()) == each.text) return &each;
  }
  return nullptr;
}

/// Returns the length of the sequence at the beginning of a text that sets a colour of a terminal;
/// 0 if there is none.
inline std::size_t color_size(std::string_view text) noexcept {
  if (text.substr(0, 2) != "\x1b[") return 0;
  std::size_t end = 2;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ';')) ++end;
  return end < text.size() ? end + 1 : end;
}

/// Returns a text without colours and with plain ASCII for each notation.
[[nodiscard]] inline std::string to_plain(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    std::size_t size = 1;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first == 0x1B && color_size(text) != 0) {
      size = color_size(text);
    } else if (const notation* found =
                   first >= 0x80 || first == '\\' || first == '&' ? find_notation(text) : nullptr) {
      plain += found->plain;
      size = found->text.size();
    } else {
      plain += text[0];
    }
    text.remove_prefix(size);
  }
  return plain;
}

}  // namespace errcode::detail::cli

#endif
