// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_PLAIN_TEXT_HPP
#define ERRCODE_DETAIL_COMMAND_PLAIN_TEXT_HPP

// Brings the notations that logs have for quotation marks and punctuation to one.

#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail::cli {

struct notation {
  std::string_view from;
  std::string_view to;
};

/// Gives what stands for a character or two at the beginning of a text, as JSON in a string of
/// JSON, nginx, HTML and Chinese write it. The longer notations come first.
inline const notation* find_notation(std::string_view text) noexcept {
  static constexpr notation all[] = {
      {R"(\\")", "\""}, {R"(\")", "\""}, {R"(\x22)", "\""}, {R"(\n)", "\n"}, {R"(\r)", "\n"},
      {"&quot;", "\""}, {"：", ":"},     {"（", "("},       {"）", ")"},     {"，", ","},
      {"。", "."},      {"；", ";"},     {"“", "\""},       {"”", "\""},     {"「", "\""},
      {"」", "\""},     {"→", ">"},      {"\u00A0", " "},
  };
  for (const notation& each : all) {
    if (text.substr(0, each.from.size()) == each.from) return &each;
  }
  return nullptr;
}

/// Gives the length of a sequence that colours a terminal, at the beginning of a text; 0 for none.
inline std::size_t color_size(std::string_view text) noexcept {
  if (text.substr(0, 2) != "\x1b[") return 0;
  std::size_t at = 2;
  while (at < text.size() && (is_digit(text[at]) || text[at] == ';')) ++at;
  return at < text.size() ? at + 1 : at;
}

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
      plain += found->to;
      size = found->from.size();
    } else {
      plain += text[0];
    }
    text.remove_prefix(size);
  }
  return plain;
}

}  // namespace errcode::detail::cli

#endif
