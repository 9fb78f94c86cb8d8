// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_DOCUMENT_HPP
#define ERRCODE_DETAIL_COMMAND_DOCUMENT_HPP

// Tells a JSON document that is laid out on several lines from a log.

#include <re2/re2.h>

#include <string>
#include <string_view>

namespace errcode::detail::cli {

/// Tests whether a text is one JSON object or list on several lines. The page has JSON.parse.
[[nodiscard]] inline bool is_document(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (text[begin] != '{' && text[begin] != '[')) return false;
  // JSON has no character 1, so that it can stand for a string.
  if (text.find('\n', begin) == std::string_view::npos || text.find('\1') != std::string_view::npos)
    return false;
  // Every string becomes \1 and every other value 0, from the inside out, until one value is left.
  static const RE2 string(R"("(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")");
  static const RE2 value(R"(true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)");
  static const RE2 space(R"([ \t\r\n]+)");
  static const RE2 group(
      R"(\{(?:\x01:[\x010](?:,\x01:[\x010])*)?\}|\[(?:[\x010](?:,[\x010])*)?\])");
  std::string rest(text);
  RE2::GlobalReplace(&rest, string, "\1");
  RE2::GlobalReplace(&rest, value, "0");
  RE2::GlobalReplace(&rest, space, "");
  constexpr int deepest = 100;
  for (int depth = 0; depth != deepest && RE2::GlobalReplace(&rest, group, "0") != 0;) ++depth;
  return rest == "0";
}

}  // namespace errcode::detail::cli

#endif
