// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_ANNOTATE_HPP
#define ERRCODE_DETAIL_COMMAND_ANNOTATE_HPP

// Copies a log and explains the codes at the end of each line.

#include <errcode/detail/command/scan.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/terminal.hpp>
#include <errcode/detail/text/printable.hpp>
#include <errcode/entry.hpp>
#include <errcode/fmt.hpp>
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

/// Reads a line, including its '\n'. Returns an empty text at the end of the file.
[[nodiscard]] inline std::string read_line(std::FILE* file) {
  std::string line;
  for (int c = 0; c != '\n' && (c = std::getc(file)) != EOF;) line += static_cast<char>(c);
  return line;
}

/// Returns what the codes of a line mean: "Blocked (804): The IP address is banned"; empty if it
/// has no code but successes.
[[nodiscard]] inline std::string to_meaning(const tables& catalogues, std::string_view line,
                                            language lang) {
  constexpr std::size_t longest = 65'536;  // bytes; the rest of a longer line is not read
  std::string meaning;
  for (const entry* row : scan(catalogues, line.substr(0, longest))) {
    if (row->type == generic::ok) continue;
    if (!meaning.empty()) meaning += "; ";
    meaning += fmt::format("{0:e} ({0:c}): {1}", *row, row->message(lang));
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
  const bool escapes = is_terminal(stdout);
  const bool is_colored = has_colors(stdout);
  for (std::string line = read_line(stdin); !line.empty(); line = read_line(stdin)) {
    std::size_t size = line.find_last_not_of("\r\n") + 1;
    const std::string end = line.substr(size);
    line.resize(size);
    const std::string meaning = to_meaning(catalogues, line, lang);
    const std::string shown = escapes ? to_printable_line(line) : line;
    std::fwrite(shown.data(), 1, shown.size(), stdout);
    if (!meaning.empty()) {
      fmt::print("  {}# {}{}", is_colored ? "\x1b[1m" : "", meaning, is_colored ? "\x1b[0m" : "");
    }
    std::fwrite(end.data(), 1, end.size(), stdout);
    // Someone who follows the log waits for this line.
    if (std::fflush(stdout) != 0) throw std::system_error(errno, std::generic_category());
  }
}

}  // namespace errcode::detail::cli

#endif
