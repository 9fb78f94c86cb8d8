// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_COMMAND_HPP
#define ERRCODE_EXAMPLES_COMMAND_HPP

#include <errcode/errcode.hpp>
#include <errcode/fmt.hpp>
#include <errcode/qualified.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace errcode_command {

using errcode::entry;
using errcode::generic;
using errcode::language;

inline constexpr std::string_view usage =
    R"(usage: errcode [--lang en|zh] [--json] CODE...
       errcode [--lang en|zh] [--json] --list
       errcode --freeze CATALOGUE

Says what a code (804), an errcode (NotFound, NotFound.Task) or an enumerator
(ip_banned) means: its number on the wire, its errcode, the HTTP status that it
goes out with, its name in C++, and its message.

  --lang en|zh  the message in English (as without it) or in Chinese
  --json        one JSON object a line, with the messages of both languages
  --list        every errcode and code
  --freeze      what of a catalogue (generic, business) is on the wire, as a
                list for errcode::extends
  --help        this text
  --version     the version of the library

The exit status is 0, 1 where a CODE is unknown or the output cannot be written,
2 where the command is used wrongly.
)";

struct options {
  language lang = language::en;
  bool json = false;
  bool list = false;
  bool freeze = false;
};

/// The rows of a catalogue, and the name that it has in C++: "business", "shop.billing".
struct catalogue {
  std::string_view name;
  std::vector<const entry*> rows;

  [[nodiscard]] bool has(const entry& row) const noexcept {
    return std::find(rows.begin(), rows.end(), &row) != rows.end();
  }
};

using catalogues = std::vector<catalogue>;

template <class E>
catalogue to_catalogue() {
  constexpr std::string_view ours = "errcode.";
  std::string_view name = errcode::category<E>().name();
  if (name.substr(0, ours.size()) == ours) name.remove_prefix(ours.size());
  catalogue made{name, {}};
  for (const entry& row : errcode::entries<E>()) made.rows.push_back(&row);
  return made;
}

/// Finds what a user may write: a number, an errcode with its qualifiers, or an enumerator. The
/// first catalogue is that of the types, which share numbers.
inline const entry* find_any(const catalogues& all, std::string_view text) {
  int code = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, code);
  const bool is_number = read.ec == std::errc{} && read.ptr == end;
  if (const auto parsed = errcode::parse(text)) return errcode::find(parsed->type);
  const auto find_in = [&](const catalogue& in) {
    const auto found = std::find_if(in.rows.begin(), in.rows.end(), [&](const entry* row) {
      return is_number ? row->code == code : row->name == text;
    });
    return found == in.rows.end() ? nullptr : *found;
  };
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (const entry* row = find_in(all[i])) return row;
  }
  return is_number ? nullptr : find_in(all[0]);
}

inline char to_lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The number of letters to insert, to remove or to replace (Levenshtein), whatever their case.
inline std::size_t distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j != row.size(); ++j) row[j] = j;
  for (const char c : from) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j != to.size(); ++j) {
      const std::size_t replaced = diagonal + (to_lower(c) == to_lower(to[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// The errcode or enumerator that a text is close to, or "".
inline std::string_view find_nearest(const catalogues& all, std::string_view text) {
  text = text.substr(0, text.find('.'));
  if (text.size() > 64) return "";
  std::string_view nearest;
  std::size_t least = text.size() / 3 + 1;  // a third of the letters may differ
  const auto consider = [&](std::string_view candidate) {
    const std::size_t steps = distance(text, candidate);
    if (steps >= least) return;
    least = steps;
    nearest = candidate;
  };
  for (const entry* row : all[0].rows) consider(row->errcode);
  for (std::size_t i = 1; i < all.size(); ++i) {
    for (const entry* row : all[i].rows) consider(row->name);
  }
  return nearest;
}

inline std::string_view find_name(const catalogues& all, const entry& row) {
  for (const catalogue& each : all) {
    if (each.has(row)) return each.name;
  }
  return "";
}

/// Writes a text between quotation marks, a control character in the format given.
inline std::string quote(std::string_view text, const char* control) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(quoted), fmt::runtime(control), static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted += '"';
}

inline std::string to_json(std::string_view text) { return quote(text, "\\u{:04x}"); }
inline std::string to_cpp(std::string_view text) { return quote(text, "\\{:03o}"); }

inline void print_json(const catalogues& all, const entry& row) {
  fmt::print(R"({{"code": {:c}, "errcode": {}, "table": "{}", "name": {}, "http": {:h}, )", row,
             to_json(row.errcode), find_name(all, row), to_json(row.name), row);
  fmt::print("\"desc\": {}, \"en\": {}, \"zh\": {}}}\n", to_json(row.desc), to_json(row.en),
             to_json(row.zh));
}

inline void print(const catalogues& all, const std::vector<const entry*>& rows,
                  const options& chosen) {
  std::vector<std::string> names;
  std::size_t name_width = 0;
  std::size_t errcode_width = 0;
  for (const entry* row : rows) {
    names.push_back(fmt::format("{}::{:n}", find_name(all, *row), *row));
    name_width = std::max(name_width, names.back().size());
    errcode_width = std::max(errcode_width, row->errcode.size());
  }
  for (std::size_t i = 0; i != rows.size(); ++i) {
    if (chosen.json) {
      print_json(all, *rows[i]);
    } else {
      fmt::print("{0:c}  {0:<{1}e}  HTTP {0:h}  {2:<{3}}  {4}\n", *rows[i], errcode_width, names[i],
                 name_width, rows[i]->message(chosen.lang));
    }
  }
}

/// Prints what of a catalogue is on the wire, as C++.
inline void print_frozen(const catalogue& of) {
  std::string name(of.name);
  std::replace(name.begin(), name.end(), '.', '_');
  fmt::print("inline constexpr errcode::frozen_row {}_v1[] = {{\n", name);
  for (const entry* row : of.rows) {
    fmt::print("    {{{0:c}, \"{0:e}\", {0:h}, {1}}},\n", *row, to_cpp(row->desc));
  }
  fmt::print("}};\n");
}

inline int refuse(std::string_view why, std::string_view what) {
  fmt::print(stderr, "errcode: {}{}; errcode --help tells how to use it\n", why, what);
  return 2;
}

inline int freeze(const catalogues& all, const std::vector<std::string_view>& names) {
  if (names.empty()) return refuse("--freeze needs the name of a catalogue", "");
  for (const std::string_view name : names) {
    const auto is_it = [name](const catalogue& each) { return each.name == name; };
    const auto found = std::find_if(all.begin(), all.end(), is_it);
    if (found == all.end()) return refuse("there is no catalogue ", name);
    print_frozen(*found);
  }
  return 0;
}

inline int run(const catalogues& all, int argc, char* argv[]) {
  options chosen;
  std::vector<std::string_view> wanted;
  bool only_codes = false;  // after --
  for (int i = 1; i < argc; ++i) {
    std::string_view argument = argv[i];
    // A negative number is a code, though an unknown one.
    const bool is_option = argument.size() > 1 && argument[0] == '-' &&
                           (argument[1] < '0' || argument[1] > '9') && !only_codes;
    if (!is_option) {
      wanted.push_back(argument);
    } else if (argument == "--") {
      only_codes = true;
    } else if (argument == "--json") {
      chosen.json = true;
    } else if (argument == "--list") {
      chosen.list = true;
    } else if (argument == "--freeze") {
      chosen.freeze = true;
    } else if (argument == "--help") {
      fmt::print("{}", usage);
      return 0;
    } else if (argument == "--version") {
      fmt::print("errcode {}.{}.{}\n", ERRCODE_VERSION / 10000, ERRCODE_VERSION / 100 % 100,
                 ERRCODE_VERSION % 100);
      return 0;
    } else if (argument == "--lang" || argument.substr(0, 7) == "--lang=") {
      const bool is_apart = argument == "--lang";
      if (is_apart && i + 1 == argc) return refuse("--lang needs en or zh", "");
      const std::string_view lang = is_apart ? argv[++i] : argument.substr(7);
      if (lang != "en" && lang != "zh") return refuse("--lang is en or zh, not ", lang);
      chosen.lang = lang == "zh" ? language::zh : language::en;
    } else {
      return refuse("there is no option ", argument);
    }
  }
  if (chosen.list && !wanted.empty()) return refuse("--list takes no code, such as ", wanted[0]);
  if (chosen.freeze) return freeze(all, wanted);
  if (!chosen.list && wanted.empty()) return refuse("a code is missing", "");

  int status = 0;
  std::vector<const entry*> rows;
  if (chosen.list) {
    for (const catalogue& each : all) {
      rows.insert(rows.end(), each.rows.begin(), each.rows.end());
    }
  }
  for (const std::string_view text : wanted) {
    if (const entry* row = find_any(all, text)) {
      rows.push_back(row);
      continue;
    }
    status = 1;
    const std::string_view nearest = find_nearest(all, text);
    fmt::print(stderr, "errcode: unknown code '{}'{}{}{}\n", text,
               nearest.empty() ? "" : "; did you mean ", nearest, nearest.empty() ? "" : "?");
  }
  print(all, rows, chosen);
  return status;
}

/// Runs the command over the types, the business codes and other catalogues; gives its exit status.
template <class... Catalogues>
int main(int argc, char* argv[]) {
  try {
    const int status = run(
        {to_catalogue<generic>(), to_catalogue<errcode::business>(), to_catalogue<Catalogues>()...},
        argc, argv);
    if (std::fflush(stdout) != 0) throw std::system_error(errno, std::generic_category());
    return status;
  } catch (const std::system_error& error) {
    fmt::print(stderr, "errcode: cannot write: {}\n", error.code().message());
    return 1;
  }
}

}  // namespace errcode_command

#endif
