// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_TERMINAL_HPP
#define ERRCODE_DETAIL_COMMAND_TERMINAL_HPP

// The properties of the files that the command reads and writes, and escapes for a terminal.

#include <errcode/detail/text/printable.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace errcode::detail::cli {

[[nodiscard]] inline bool is_terminal(std::FILE* file) noexcept {
#ifdef _WIN32
  return _isatty(_fileno(file)) != 0;
#else
  return isatty(fileno(file)) != 0;
#endif
}

/// Keeps Windows from translating line ends and from taking the byte 0x1A for the end of a file.
inline void set_binary([[maybe_unused]] std::FILE* file) noexcept {
#ifdef _WIN32
  _setmode(_fileno(file), _O_BINARY);
#endif
}

/// Tests whether a file is a terminal whose user wants colours (https://no-color.org).
[[nodiscard]] inline bool has_colors(std::FILE* file) {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string_view(value == nullptr ? "" : value);
  };
  return is_terminal(file) && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

/// Returns a text whose unprintable characters are escaped, as append_printable does.
[[nodiscard]] inline std::string to_printable(std::string_view text,
                                              std::size_t limit = std::string_view::npos) {
  std::string printable;
  append_printable(printable, text, limit);
  return printable;
}

}  // namespace errcode::detail::cli

#endif
