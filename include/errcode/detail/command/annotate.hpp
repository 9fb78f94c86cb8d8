// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_ANNOTATE_HPP
#define ERRCODE_DETAIL_COMMAND_ANNOTATE_HPP

// Copies a log and explains the codes at the end of each line.

#include <errcode/detail/command/finder.hpp>
#include <errcode/detail/command/line_reader.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/terminal.hpp>
#include <errcode/detail/text/printable.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/language.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <system_error>

namespace errcode::detail::cli {

/// Returns what the codes of a line mean: "Blocked (804): The IP address is banned"; empty if it
/// has no code but successes.
[[nodiscard]] inline std::string to_meaning(const tables& catalogues, const finder& codes,
                                            std::string_view line, language lang) {
  std::string meaning;
  for (const entry* row : codes.find_in_line(line)) {
    if (row->type == generic::ok) continue;
    if (!meaning.empty()) meaning += "; ";
    const catalogue& source = catalogues.catalogue_of(row);
    meaning += fmt::format("{} ({}): {}", source.errcode_of(*row), source.code_of(*row),
                           row->message(lang));
  }
  return meaning;
}

/// Escapes a line for a terminal, except for its tabs.
[[nodiscard]] inline std::string to_printable_line(std::string_view line) {
  std::string shown;
  for (std::size_t tab = 0; tab != std::string_view::npos;) {
    tab = line.find('\t');
    append_printable(shown, line.substr(0, tab));
    if (tab != std::string_view::npos) shown += '\t';
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return shown;
}

/// Copies standard input to standard output line by line, and explains the codes of each line. A
/// file gets the bytes unchanged; for a terminal they are escaped.
inline void annotate(const tables& catalogues, language lang) {
  const finder codes(catalogues, false);
  const bool escapes = is_terminal(stdout);
  const bool is_colored = has_colors(stdout);
  line_reader input(stdin);
  while (input.next()) {
    const std::string_view whole = input.line();
    const std::string_view line = whole.substr(0, whole.find_last_not_of("\r\n") + 1);
    const std::string meaning = to_meaning(catalogues, codes, line, lang);
    if (escapes) {
      fmt::print("{}", to_printable_line(line));
    } else {
      std::fwrite(line.data(), 1, line.size(), stdout);
    }
    if (!meaning.empty()) {
      fmt::print("  {}# {}{}", is_colored ? "\x1b[1m" : "", meaning, is_colored ? "\x1b[0m" : "");
    }
    std::fwrite(whole.data() + line.size(), 1, whole.size() - line.size(), stdout);
    // Someone who follows the log waits for this line.
    const bool is_due = !input.has_next();
    if ((is_due && std::fflush(stdout) != 0) || std::ferror(stdout) != 0) {
      throw std::system_error(errno, std::generic_category());
    }
  }
}

}  // namespace errcode::detail::cli

#endif
