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
  std::vector<std::string> names;
  std::vector<std::string> errcodes;
  std::size_t name_width = 0;
  std::size_t errcode_width = 0;
  for (const entry* row : rows) {
    const catalogue& source = catalogues.catalogue_of(row);
    names.push_back(fmt::format("{}::{:n}", source.name, *row));
    errcodes.push_back(source.errcode_of(*row));
    name_width = (std::max)(name_width, names.back().size());
    errcode_width = (std::max)(errcode_width, errcodes.back().size());
  }
  for (std::size_t i = 0; i != rows.size(); ++i) {
    fmt::print("{}{}  {:<{}}{}  HTTP {:h}  ", color("\x1b[1m"),
               catalogues.catalogue_of(rows[i]).code_of(*rows[i]), errcodes[i], errcode_width,
               color("\x1b[0m"), *rows[i]);
    fmt::print("{}{:<{}}{}  {}\n", color("\x1b[2m"), names[i], name_width, color("\x1b[0m"),
               rows[i]->message(lang));
    if (!has_advice) continue;
    const advice& given = catalogues.advice_of(rows[i]);
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
