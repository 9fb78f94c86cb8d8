// SPDX-License-Identifier: MIT
// The command errcode: says what a code, an errcode or an enumerator means, as errno(1) of
// moreutils does for errno.
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

namespace {

using errcode::business;
using errcode::entry;
using errcode::generic;
using errcode::language;

constexpr std::string_view usage =
    R"(usage: errcode [--lang en|zh] [--json] CODE...
       errcode [--lang en|zh] [--json] --list

Says what a code (804), an errcode (NotFound, NotFound.Task) or an enumerator
(ip_banned) means: its number on the wire, its errcode, the HTTP status that it
goes out with, its name in C++, and its message.

  --lang en|zh  the message in English (as without it) or in Chinese
  --json        one JSON object a line, with the messages of both languages
  --list        every errcode and code
  --help        this text
  --version     the version of the library

The exit status is 0, 1 where a CODE is unknown or the output cannot be written,
2 where the command is used wrongly.
)";

struct options {
  language lang = language::en;
  bool json = false;
  bool list = false;
};

/// Finds what a user may write: a number, an errcode up to its first dot, or an enumerator.
const entry* find_any(std::string_view text) {
  int code = 0;
  const char* end = text.data() + text.size();
  if (const auto read = std::from_chars(text.data(), end, code);
      read.ec == std::errc{} && read.ptr == end) {
    return errcode::find(code);
  }
  if (const auto parsed = errcode::parse(text)) return errcode::find(parsed->type);
  const auto is_named = [text](const entry& row) { return row.name == text; };
  const auto& codes = errcode::entries<business>();
  const auto* code_row = std::find_if(codes.begin(), codes.end(), is_named);
  if (code_row != codes.end()) return code_row;
  const auto& types = errcode::entries<generic>();
  const auto* type_row = std::find_if(types.begin(), types.end(), is_named);
  return type_row != types.end() ? type_row : nullptr;
}

char to_lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The number of letters to insert, to remove or to replace (Levenshtein), whatever their case.
std::size_t distance(std::string_view from, std::string_view to) {
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
std::string_view find_nearest(std::string_view text) {
  text = text.substr(0, text.find('.'));
  if (text.size() > 64) return "";
  std::string_view nearest;
  std::size_t least = text.size() / 3 + 1;  // a third of the letters may differ
  const auto consider = [&](std::string_view candidate) {
    const std::size_t far = distance(text, candidate);
    if (far >= least) return;
    least = far;
    nearest = candidate;
  };
  for (const entry& row : errcode::entries<generic>()) consider(row.errcode);
  for (const entry& row : errcode::entries<business>()) consider(row.name);
  return nearest;
}

bool is_generic(const entry& row) { return errcode::find(row.type) == &row; }

std::string to_json(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      json += c;
    }
  }
  return json += '"';
}

void print_json(const entry& row) {
  fmt::print(R"({{"code": {:c}, "errcode": {}, "table": "{}", "name": {}, "http": {:h}, )", row,
             to_json(row.errcode), is_generic(row) ? "generic" : "business", to_json(row.name),
             row);
  fmt::print("\"desc\": {}, \"en\": {}, \"zh\": {}}}\n", to_json(row.desc), to_json(row.en),
             to_json(row.zh));
}

void print(const std::vector<const entry*>& rows, const options& chosen) {
  std::vector<std::string> names;
  std::size_t name_width = 0;
  std::size_t errcode_width = 0;
  for (const entry* row : rows) {
    names.push_back(fmt::format("{}::{:n}", is_generic(*row) ? "generic" : "business", *row));
    name_width = std::max(name_width, names.back().size());
    errcode_width = std::max(errcode_width, row->errcode.size());
  }
  for (std::size_t i = 0; i != rows.size(); ++i) {
    if (chosen.json) {
      print_json(*rows[i]);
    } else {
      fmt::print("{0:c}  {0:<{1}e}  HTTP {0:h}  {2:<{3}}  {4}\n", *rows[i], errcode_width, names[i],
                 name_width, rows[i]->message(chosen.lang));
    }
  }
}

int refuse(std::string_view why, std::string_view what) {
  fmt::print(stderr, "errcode: {}{}; errcode --help tells how to use it\n", why, what);
  return 2;
}

int run(int argc, char* argv[]) {
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
  if (!chosen.list && wanted.empty()) return refuse("a code is missing", "");

  int status = 0;
  std::vector<const entry*> rows;
  if (chosen.list) {
    for (const entry& row : errcode::entries<generic>()) rows.push_back(&row);
    for (const entry& row : errcode::entries<business>()) rows.push_back(&row);
  }
  for (const std::string_view text : wanted) {
    if (const entry* row = find_any(text)) {
      rows.push_back(row);
      continue;
    }
    status = 1;
    const std::string_view nearest = find_nearest(text);
    fmt::print(stderr, "errcode: unknown code '{}'{}{}{}\n", text,
               nearest.empty() ? "" : "; did you mean ", nearest, nearest.empty() ? "" : "?");
  }
  print(rows, chosen);
  if (std::fflush(stdout) != 0) throw std::system_error(errno, std::generic_category());
  return status;
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    return run(argc, argv);
  } catch (const std::system_error& error) {
    fmt::print(stderr, "errcode: cannot write: {}\n", error.code().message());
    return 1;
  }
}
