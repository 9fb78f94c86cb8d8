// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_PRINT_HPP
#define ERRCODE_DETAIL_COMMAND_PRINT_HPP

// Prints rows as a table for people, as JSON, and as C++.

#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/terminal.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/entry.hpp>
#include <errcode/fmt.hpp>
#include <errcode/language.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace errcode::detail::cli {

inline void print_json(const tables& catalogues, const std::vector<const entry*>& rows) {
  const auto json = [](std::string_view text) { return to_json(text); };
  for (const entry* row : rows) {
    const catalogue& source = catalogues.catalogue_of(row);
    fmt::print(R"({{"code": {}, "errcode": {}, "table": "{}", "name": {}, "http": {:h}, )",
               source.code_of(*row), json(source.errcode_of(*row)), source.name, json(row->name),
               *row);
    fmt::print(R"("desc": {}, "en": {}, "zh": {}, )", json(row->desc), json(row->en),
               json(row->zh));
    const advice& given = catalogues.advice_of(row);
    fmt::print(R"("help": {{"en": {}, "zh": {}, "url": {}}}}})", json(given.en), json(given.zh),
               json(given.url));
    fmt::print("\n");
  }
}

/// Prints rows in aligned columns, and below each what a caller can do, if that is asked for. On a
/// terminal the codes are bold and the names are pale.
inline void print(const tables& catalogues, const std::vector<const entry*>& rows, language lang,
                  bool has_advice) {
  const bool is_colored = has_colors(stdout);
  const auto color = [is_colored](const char* sequence) { return is_colored ? sequence : ""; };
  struct shown_row {
    const entry* row;
    int code;
    std::string errcode;
    std::string name;
  };
  std::vector<shown_row> shown;
  std::size_t name_width = 0;
  std::size_t errcode_width = 0;
  for (const entry* row : rows) {
    const catalogue& source = catalogues.catalogue_of(row);
    shown.push_back({row, source.code_of(*row), source.errcode_of(*row),
                     fmt::format("{}::{:n}", source.name, *row)});
    name_width = (std::max)(name_width, shown.back().name.size());
    errcode_width = (std::max)(errcode_width, shown.back().errcode.size());
  }
  for (const shown_row& each : shown) {
    fmt::print("{}{}  {:<{}}{}  HTTP {:h}  ", color("\x1b[1m"), each.code, each.errcode,
               errcode_width, color("\x1b[0m"), *each.row);
    fmt::print("{}{:<{}}{}  {}\n", color("\x1b[2m"), each.name, name_width, color("\x1b[0m"),
               each.row->message(lang));
    if (!has_advice) continue;
    const advice& given = catalogues.advice_of(each.row);
    fmt::print("     {}\n", lang == language::zh ? given.zh : given.en);
    if (!given.url.empty()) fmt::print("     {}\n", given.url);
  }
}

/// Returns a text as a string literal of C++.
[[nodiscard]] inline std::string to_literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(quoted), "\\{:03o}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted += '"';
}

/// Prints the rows of a catalogue as a header with a list of errcode::released_row.
inline void print_released_rows(const catalogue& source) {
  std::string name(source.name);
  std::replace(name.begin(), name.end(), '.', '_');
  fmt::print("#include <errcode/check.hpp>\n\n");
  fmt::print("inline constexpr errcode::released_row {}_v1[] = {{\n", name);
  for (const entry* row : source.rows) {
    // The number of a named code stays inside the process.
    const int code = source.is_named ? static_cast<int>(row->http) : row->code;
    fmt::print("    {{{}, {}, \"{:e}\", {:h}, {}, {}, {}}},\n", code, to_literal(row->name), *row,
               *row, static_cast<int>(row->grpc), row->transient, to_literal(row->desc));
  }
  fmt::print("}};\n");
}

}  // namespace errcode::detail::cli

#endif
