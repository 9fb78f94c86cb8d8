// SPDX-License-Identifier: MIT
#include <errcode/find.hpp>
#include <errcode/qualified_errcode.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../utf8.hpp"
#include "fuzz.hpp"

namespace errcode_tests {

namespace {

std::string join(const std::vector<std::string>& pieces) {
  std::string joined;
  for (const std::string& piece : pieces) joined += '.' + piece;
  return joined.substr(joined.empty() ? 0 : 1);
}

std::vector<std::string> parts_of(const errcode::parsed_errcode& parsed) {
  std::vector<std::string> parts;
  for (const std::string_view part : parsed.parts()) parts.emplace_back(part);
  return parts;
}

/// Returns the dot and Unicode's control characters, bidi controls and white space, in UTF-8.
std::vector<std::string> forbidden_texts() {
  std::vector<std::string> texts = {".",      "\x7F",   "\u00A0", "\u1680", "\u2028", "\u2029",
                                    "\u202F", "\u205F", "\u3000", "\u061C", "\u200E", "\u200F"};
  for (int c = 0xAA; c <= 0xAE; ++c) texts.push_back({'\xE2', '\x80', static_cast<char>(c)});
  for (int c = 0xA6; c <= 0xA9; ++c) texts.push_back({'\xE2', '\x81', static_cast<char>(c)});
  for (char c = 0; c <= ' '; ++c) texts.emplace_back(1, c);
  for (int c = 0x80; c <= 0x9F; ++c) texts.push_back({'\xC2', static_cast<char>(c)});
  for (int c = 0x80; c <= 0x8A; ++c) texts.push_back({'\xE2', '\x80', static_cast<char>(c)});
  return texts;
}

bool may_be_a_part(const std::string& text) {
  static const std::vector<std::string> forbidden = forbidden_texts();
  for (const std::string& each : forbidden) {
    if (text.find(each) != std::string::npos) return false;
  }
  return is_printable_utf8(text);
}

/// Makes an errcode from a type and up to four texts, and parses it again.
void check_round_trip(errcode::generic type, const std::vector<std::string>& texts) {
  std::array<std::string, 4> four;
  bool are_parts = true;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i != four.size() && i != texts.size(); ++i) {
    four[i] = texts[i];
    are_parts = are_parts && may_be_a_part(texts[i]);
    if (!texts[i].empty()) expected.push_back(texts[i]);
  }
  const std::optional<std::string> errcode =
      errcode::make_errcode(type, {four[0], four[1], four[2], four[3]});
  require(errcode.has_value() == are_parts,
          "make_errcode accepts exactly the texts that may be parts");
  if (!errcode) return;
  const std::optional<errcode::parsed_errcode> parsed = errcode::parse_errcode(*errcode);
  require(parsed.has_value() && parsed->type == type, "a qualified errcode has its type");
  require(parts_of(*parsed) == expected, "a qualified errcode has its parts");
  require(parsed->qualifiers == join(expected), "the qualifiers are the parts, joined by dots");
}

}  // namespace

void fuzz_parse(std::string_view input) {
  const std::vector<std::string> pieces = split(input, '.');
  const errcode::entry* row = nullptr;
  for (const errcode::entry& each : errcode::entries<errcode::generic>()) {
    if (each.errcode == pieces.front()) row = &each;
  }
  const std::optional<errcode::parsed_errcode> parsed = errcode::parse_errcode(input);
  require(parsed.has_value() == (row != nullptr),
          "parse_errcode knows the type before the first dot");
  if (parsed) {
    require(parsed->type == row->type, "the type stands before the first dot");
    const std::vector<std::string> parts = parts_of(*parsed);
    require(join(parts) == parsed->qualifiers, "the parts joined by dots are the qualifiers");
    require(parsed->parts().empty() == parts.empty(),
            "the range is empty if and only if it has no part");
    std::string again(row->errcode);
    if (pieces.size() > 1) again += '.' + join(parts);
    require(again == input, "the type and the parts joined by dots are the errcode");
    const bool has_qualifiers = pieces.size() > 1 && input.size() > row->errcode.size() + 1;
    require(parts.size() == (has_qualifiers ? pieces.size() - 1 : 0),
            "there is one part for each dot");
    check_round_trip(parsed->type, parts);
  }

  // The first byte selects a type. Slashes separate the texts, which may have dots.
  if (input.empty()) return;
  const auto type =
      static_cast<unsigned char>(input.front()) % errcode::entries<errcode::generic>().size();
  check_round_trip(static_cast<errcode::generic>(type), split(input.substr(1), '/'));
}

}  // namespace errcode_tests
