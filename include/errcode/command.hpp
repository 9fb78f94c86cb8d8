// SPDX-License-Identifier: MIT
#ifndef ERRCODE_COMMAND_HPP
#define ERRCODE_COMMAND_HPP

// The command errcode, for the catalogues of a program.

#include <errcode/business.hpp>
#include <errcode/detail/command/annotate.hpp>
#include <errcode/detail/command/export.hpp>
#include <errcode/detail/command/export_rows.hpp>
#include <errcode/detail/command/nearest.hpp>
#include <errcode/detail/command/options.hpp>
#include <errcode/detail/command/print.hpp>
#include <errcode/detail/command/scan.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/terminal.hpp>
#include <errcode/entry.hpp>
#include <errcode/from_wire.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace errcode {

namespace detail::cli {

/// Says on standard error that an argument has no code, and what may have been meant by a word.
inline void print_unknown(const tables& in, std::string_view argument) {
  if (argument == "-") return fmt::print(stderr, "errcode: no code in standard input\n");
  constexpr std::size_t shown = 200;
  const std::string quoted = '\'' + to_printable(argument, shown) + '\'';
  if (argument.find_first_of(" \t\n{") != std::string_view::npos) {
    return fmt::print(stderr, "errcode: no code in {}\n", quoted);
  }
  std::string question;
  for (const auto& name : find_nearest(in, argument)) {
    question.append(question.empty() ? "; did you mean " : " or ").append(name);
  }
  fmt::print(stderr, "errcode: unknown code {}{}{}\n", quoted, question,
             question.empty() ? "" : "?");
}

[[nodiscard]] inline std::string read_all(std::FILE* file) {
  std::string text;
  char part[4096];
  for (std::size_t size = 0; (size = std::fread(part, 1, sizeof part, file)) != 0;) {
    text.append(part, size);
  }
  return text;
}

/// Appends the rows of the codes in a text; false where it has none.
[[nodiscard]] inline bool find_codes(const tables& in, std::string_view text,
                                     std::vector<const entry*>& rows) {
  std::vector<const entry*> found = scan(in, text);
  if (const entry* row = in.find(text)) found = {row};
  rows.insert(rows.end(), found.begin(), found.end());
  return !found.empty();
}

inline int explain(const tables& in, const options& chosen) {
  int status = 0;
  std::vector<const entry*> rows;
  if (chosen.list) {
    rows = in.types.rows;
    for (const catalogue& each : in.codes) {
      rows.insert(rows.end(), each.rows.begin(), each.rows.end());
    }
  }
  for (const std::string_view argument : chosen.wanted) {
    const bool is_known =
        argument == "-" ? find_codes(in, read_all(stdin), rows) : find_codes(in, argument, rows);
    if (is_known) continue;
    status = 1;
    print_unknown(in, argument);
  }
  chosen.json ? print_json(in, rows) : print(in, rows, chosen.lang);
  return status;
}

inline int refuse(std::string_view why) {
  fmt::print(stderr, "errcode: {}; errcode --help tells how to use it\n", why);
  return 2;
}

inline int print_released(const tables& in, const std::vector<std::string_view>& names) {
  if (names.empty()) return refuse("--released needs the name of a catalogue");
  for (const std::string_view name : names) {
    const catalogue* found = in.find_catalogue(name);
    if (found == nullptr) return refuse("there is no catalogue " + to_printable(name));
    print_frozen(*found);
  }
  return 0;
}

/// Writes the catalogues in a format; nullptr where a client could not tell them apart.
using exporter = std::optional<std::string> (*)(std::string_view format);

inline int print_export(exporter write, const std::vector<std::string_view>& formats) {
  if (write == nullptr) return refuse("--export needs catalogues that share no number");
  if (formats.size() != 1) return refuse("--export needs one format");
  const std::optional<std::string> file = write(formats[0]);
  if (!file) return refuse("there is no format " + to_printable(formats[0]));
  fmt::print("{}", *file);
  return 0;
}

inline int run(const tables& in, exporter write, const std::vector<std::string_view>& arguments) {
  // These take arguments of their own.
  const std::string_view first = arguments.empty() ? std::string_view() : arguments[0];
  if (first == "--released") return print_released(in, {arguments.begin() + 1, arguments.end()});
  if (first == "--export") return print_export(write, {arguments.begin() + 1, arguments.end()});

  options chosen;
  const std::string error = read_options(chosen, arguments);
  if (!error.empty()) return refuse(error);
  if (chosen.help) {
    fmt::print("{}", usage);
  } else if (chosen.version) {
    std::string version;
    fmt::print("errcode {}\n", append_version(version));
  } else if (chosen.annotate) {
    annotate(in, chosen.lang);
  } else {
    return explain(in, chosen);
  }
  return 0;
}

}  // namespace detail::cli

/// Runs the command `errcode` over the types, the HTTP statuses and these catalogues, of which
/// `business` is one where none is named. Gives its exit status: 0, 1 where a code is unknown or
/// the output cannot be written, 2 where the arguments are wrong.
///
///     int main(int argc, char** argv) {
///       return errcode::command<errcode::business, shop::billing>(argc, argv);
///     }
template <class E = business, class... Es>
[[nodiscard]] int command(int argc, char** argv) {
  try {
    const std::vector<std::string_view> arguments(argv + std::min(argc, 1), argv + argc);
    detail::cli::exporter write = nullptr;
    if constexpr (are_disjoint<E, Es...>) write = export_catalogs<E, Es...>;
    const int status = detail::cli::run(detail::cli::tables::of<E, Es...>(), write, arguments);
    if (std::fflush(stdout) != 0) throw std::system_error(errno, std::generic_category());
    return status;
  } catch (const std::system_error& error) {
    fmt::print(stderr, "errcode: cannot write: {}\n", error.code().message());
    return 1;
  }
}

}  // namespace errcode

#endif
