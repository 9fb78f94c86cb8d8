// SPDX-License-Identifier: MIT
#ifndef ERRCODE_COMMAND_HPP
#define ERRCODE_COMMAND_HPP

// The command `errcode`, for the catalogues of a program.

#include <errcode/business.hpp>
#include <errcode/detail/command/annotate.hpp>
#include <errcode/detail/command/finder.hpp>
#include <errcode/detail/command/line_reader.hpp>
#include <errcode/detail/command/nearest.hpp>
#include <errcode/detail/command/options.hpp>
#include <errcode/detail/command/print.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/terminal.hpp>
#include <errcode/entry.hpp>
#include <errcode/export.hpp>

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

/// Prints to standard error that an argument has no code, and suggests the names nearest to it.
inline void print_unknown(const tables& catalogues, std::string_view argument) {
  if (argument == "-") return fmt::print(stderr, "errcode: no code in standard input\n");
  constexpr std::size_t shown = 200;
  const std::string quoted = '\'' + to_printable(argument, shown) + '\'';
  if (argument.find_first_of(" \t\n{") != std::string_view::npos) {
    return fmt::print(stderr, "errcode: no code in {}\n", quoted);
  }
  std::string question;
  for (const auto& name : find_nearest(catalogues, argument)) {
    question.append(question.empty() ? "; did you mean " : " or ").append(name);
  }
  fmt::print(stderr, "errcode: unknown code {}{}{}\n", quoted, question,
             question.empty() ? "" : "?");
}

[[nodiscard]] inline std::string read_all(std::FILE* file) {
  std::string text;
  line_reader input(file);
  while (input.next()) text += input.line();
  return text;
}

inline int explain(const tables& catalogues, const options& chosen) {
  int status = 0;
  std::vector<const entry*> rows;
  if (chosen.list) {
    rows = catalogues.types.rows;
    for (const catalogue& each : catalogues.codes) {
      rows.insert(rows.end(), each.rows.begin(), each.rows.end());
    }
  }
  std::optional<finder> codes;  // only what is no code itself is searched
  for (const std::string_view argument : chosen.arguments) {
    const std::string input = argument == "-" ? read_all(stdin) : std::string(argument);
    if (const entry* row = catalogues.find(input)) {
      rows.push_back(row);
      continue;
    }
    if (!codes) codes.emplace(catalogues);
    const std::vector<const entry*> found = codes->find_in_text(input);
    rows.insert(rows.end(), found.begin(), found.end());
    if (!found.empty()) continue;
    status = 1;
    print_unknown(catalogues, argument);
  }
  chosen.json ? print_json(catalogues, rows) : print(catalogues, rows, chosen.lang, chosen.advice);
  return status;
}

inline int refuse(std::string_view reason) {
  fmt::print(stderr, "errcode: {}; see errcode --help\n", reason);
  return 2;
}

/// Returns the names of the catalogues: "generic, business".
[[nodiscard]] inline std::string names_of(const tables& catalogues) {
  std::string names(catalogues.types.name);
  for (const catalogue& each : catalogues.codes) names.append(", ").append(each.name);
  return names;
}

inline int print_released(const tables& catalogues, const std::vector<std::string_view>& names) {
  if (names.empty()) return refuse("--released needs a catalogue: " + names_of(catalogues));
  for (const std::string_view name : names) {
    const catalogue* found = catalogues.find_catalogue(name);
    if (found == nullptr) {
      return refuse("there is no catalogue " + to_printable(name) + ", only " +
                    names_of(catalogues));
    }
    print_released_rows(*found);
  }
  return 0;
}

/// Writes errcode.json of the catalogues; nullptr if a client could not tell those apart.
using exporter = std::string (*)(const export_options&);

inline int print_export(exporter write, std::string_view program_version,
                        const std::vector<std::string_view>& arguments) {
  if (write == nullptr) return refuse("--export needs catalogues that share no number");
  export_options chosen{program_version};
  std::vector<std::string_view> formats;
  for (const std::string_view argument : arguments) {
    if (argument == "--in-use") {
      chosen.in_use = true;
    } else {
      formats.push_back(argument);
    }
  }
  if (formats.size() != 1) return refuse("--export needs one format");
  if (formats[0] != "json") return refuse("there is no format " + to_printable(formats[0]));
  fmt::print("{}", write(chosen));
  return 0;
}

/// Prints how to use the command, with codes of the program as examples.
inline void print_usage(const tables& catalogues) {
  const catalogue& first = catalogues.codes[0];
  const entry& example = *first.rows.back();
  const std::string code =
      first.is_named ? first.errcode_of(example) : std::to_string(example.code);
  fmt::print(usage, code, example.name, names_of(catalogues));
}

inline int run(const tables& catalogues, exporter write, std::string_view program_version,
               const std::vector<std::string_view>& arguments) {
  // These two take arguments of their own.
  const std::string_view first = arguments.empty() ? std::string_view() : arguments[0];
  if (first == "--released")
    return print_released(catalogues, {arguments.begin() + 1, arguments.end()});
  if (first == "--export") {
    return print_export(write, program_version, {arguments.begin() + 1, arguments.end()});
  }

  options chosen;
  const std::string error = read_options(chosen, arguments);
  if (!error.empty()) return refuse(error);
  if (chosen.help) {
    print_usage(catalogues);
  } else if (chosen.version) {
    fmt::print("errcode {}\n", library_version());
  } else if (chosen.annotate) {
    annotate(catalogues, chosen.lang);
  } else {
    return explain(catalogues, chosen);
  }
  return 0;
}

}  // namespace detail::cli

/// Runs the command `errcode` on the types, the HTTP statuses and these catalogues, by default
/// `business`. Returns its exit status: 0; 1 if a code is unknown or the output cannot be written;
/// 2 if the arguments are wrong. `--export` writes the version of the program, by default that of
/// the library.
///
///     int main(int argc, char** argv) {
///       return errcode::command<errcode::business, shop::billing>(argc, argv, "2.3.1");
///     }
template <class E = business, class... Es>
[[nodiscard]] int command(int argc, char** argv,
                          std::string_view program_version = detail::library_version()) {
  try {
    detail::cli::set_binary(stdin);
    detail::cli::set_binary(stdout);
    const std::vector<std::string_view> arguments(argv + (std::min)(argc, 1), argv + argc);
    detail::cli::exporter write = nullptr;
    if constexpr (detail::is_exportable<E, Es...>) write = export_json<E, Es...>;
    const int status =
        detail::cli::run(detail::cli::make_tables<E, Es...>(), write, program_version, arguments);
    if (std::fflush(stdout) != 0) throw std::system_error(errno, std::generic_category());
    return status;
  } catch (const std::system_error& error) {
    fmt::print(stderr, "errcode: cannot write: {}\n", error.code().message());
    return 1;
  }
}

}  // namespace errcode

#endif
