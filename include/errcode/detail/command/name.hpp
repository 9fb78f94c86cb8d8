// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_NAME_HPP
#define ERRCODE_DETAIL_COMMAND_NAME_HPP

// Finds the code that a word in a text names: an errcode, an enumerator, a status of gRPC.

#include <errcode/detail/command/grpc.hpp>
#include <errcode/detail/command/label.hpp>
#include <errcode/detail/command/number.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/words.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <system_error>

namespace errcode::detail::cli {

/// Gives where the qualifiers of an errcode end. Unless a label says that it is one, each begins
/// with a capital letter, as "NotFound.tsx" is a file.
inline std::size_t qualifiers_end(std::string_view text, std::size_t end, bool is_labelled) {
  while (end + 1 < text.size() && text[end] == '.' &&
         (is_labelled ? is_word(text[end + 1]) : is_upper(text[end + 1]))) {
    ++end;
    while (end != text.size() && is_word(text[end])) ++end;
  }
  return end;
}

/// Tests for a word that is no more than the part of a path, a name in code or a frame of a stack.
[[nodiscard]] inline bool is_in_code(std::string_view before, std::string_view behind) {
  const auto is_one_of = [](std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
  };
  if (!before.empty() && is_one_of("./\\-$@%&#?", before.back())) return true;
  if (ends_with(before, "::") || behind.substr(0, 2) == "::") return true;
  if (!behind.empty() && is_one_of("(/\\-[", behind[0])) return true;
  if (behind.size() > 1 && behind[0] == '.' && is_word(behind[1])) return true;
  return behind.substr(0, 2) == " (" && ends_with(before, "at ");
}

/// Reads the number in "Blocked (804)", of which `at` is behind the name; moves `at` behind it.
[[nodiscard]] inline std::optional<int> read_number(std::string_view text, std::size_t& at) {
  std::size_t begin = at;
  if (begin != text.size() && text[begin] == ' ') ++begin;
  if (begin == text.size() || text[begin] != '(') return std::nullopt;
  int number = 0;
  const auto read = std::from_chars(text.data() + begin + 1, text.data() + text.size(), number);
  if (read.ec != std::errc{} || read.ptr == text.data() + text.size() || *read.ptr != ')') {
    return std::nullopt;
  }
  at = static_cast<std::size_t>(read.ptr - text.data());
  return number;
}

/// Finds the row of an enumerator behind the name of its catalogue, `business::ip_banned`, or
/// behind a label.
[[nodiscard]] inline const entry* find_enumerator(const tables& in, std::string_view word,
                                                  std::string_view before, label by) {
  if (drop_back(before, ":", 2) == 2) {
    const std::string_view scope = take_word(before);
    const auto find_in = [&](const catalogue& each) {
      const bool is_scope = each.name.substr(each.name.rfind('.') + 1) == scope;
      return is_scope ? each.find_name(word) : nullptr;
    };
    for (const catalogue& each : in.codes) {
      if (const entry* row = find_in(each)) return row;
    }
    const entry* row = find_in(in.types);
    return row != nullptr ? row : find_in(in.statuses);
  }
  const bool is_labelled = by == label::code || by == label::errcode;
  return is_labelled && word.find('_') != std::string_view::npos ? in.find_name(word) : nullptr;
}

/// Finds the code that a word names; moves `end` behind its qualifiers and its number.
[[nodiscard]] inline sighting find_name(const tables& in, std::string_view text, std::size_t begin,
                                        std::size_t& end) {
  const std::string_view before = text.substr(0, begin);
  const std::string_view word = text.substr(begin, end - begin);
  const label by = find_label(before);
  if (const entry* type = errcode::find(word)) {
    const bool is_labelled = by == label::errcode || by == label::code;
    const std::size_t unqualified_end = end;
    end = qualifiers_end(text, end, is_labelled);
    const std::string_view behind = text.substr(end);
    if (const auto number = read_number(text, end)) {
      return {in.find_code(*number, *type), label::errcode};
    }
    if (is_labelled) return {type, label::errcode};
    // "Blocked" and "OK" are words of everyday language.
    const bool is_distinctive =
        end != unqualified_end ||
        (type->type != generic::ok && std::any_of(word.begin() + 1, word.end(), is_upper));
    if (is_distinctive && !is_in_code(before, behind)) return {type, label::none};
  }
  if (const entry* row = find_enumerator(in, word, before, by)) return {row, label::none};
  return {find_grpc_row(word, text, before, by), label::grpc};
}

}  // namespace errcode::detail::cli

#endif
