// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_EXPORT_ROWS_HPP
#define ERRCODE_DETAIL_COMMAND_EXPORT_ROWS_HPP

// What every exported file has: the rows, and one way to write a row.

#include <errcode/category.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/version.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

namespace errcode::detail {

struct exported_row {
  const entry* row;
  std::error_code code;
};

/// The rows of a program in the order of an exported file: the types by errcode, the codes of all
/// catalogues and the HTTP statuses by number.
struct export_tables {
  std::vector<exported_row> types;
  std::vector<exported_row> codes;
  std::vector<exported_row> statuses;
  std::string_view first_catalog;  // an unknown number belongs to it
};

template <class E>
void collect_rows(std::vector<exported_row>& to) {
  for (const entry& row : entries<E>()) {
    if constexpr (std::is_same_v<E, generic>) {
      to.push_back({&row, row.type});
    } else {
      to.push_back({&row, make_error_code(static_cast<E>(row.code))});
    }
  }
}

template <class E, class... Es>
[[nodiscard]] export_tables make_export_tables() {
  export_tables made;
  made.first_catalog = category<E>().name();
  collect_rows<generic>(made.types);
  (collect_rows<E>(made.codes), ..., collect_rows<Es>(made.codes));
  collect_rows<http_status>(made.statuses);
  const auto has_lower_errcode = [](const exported_row& left, const exported_row& right) {
    return left.row->errcode < right.row->errcode;
  };
  const auto has_lower_code = [](const exported_row& left, const exported_row& right) {
    return left.row->code < right.row->code;
  };
  std::sort(made.types.begin(), made.types.end(), has_lower_errcode);
  std::sort(made.codes.begin(), made.codes.end(), has_lower_code);
  return made;
}

/// How a language writes a row: the names of its columns in order, and what stands around them.
struct row_syntax {
  std::string_view begin;
  std::string_view end;
  std::string_view equals;  // between a name and its value
  std::string_view names[10] = {"code", "catalog",   "name", "type", "http",
                                "grpc", "transient", "en",   "zh",   "desc"};
  std::string_view yes = "true";
  std::string_view no = "false";
};

/// Appends a row. Each of these languages reads a text as JSON writes it.
inline void append_row(std::string& to, const row_syntax& in, const exported_row& from) {
  const entry& row = *from.row;
  const std::string_view* name = in.names;
  std::string_view before = in.begin;
  const auto next = [&]() -> std::string& {
    to.append(before).append(*name++).append(in.equals);
    before = ", ";
    return to;
  };
  append_number(next(), row.code);
  append_json(next(), std::string_view(from.code.category().name()));
  append_json(next(), row.name);
  append_json(next(), row.errcode);
  append_number(next(), static_cast<int>(row.http));
  append_number(next(), static_cast<int>(row.grpc));
  next() += row.transient ? in.yes : in.no;
  append_json(next(), row.en);
  append_json(next(), row.zh);
  append_json(next(), row.desc);
  to += in.end;
}

/// Appends the rows of a table, with a separator between two of them.
inline void append_rows(std::string& to, const row_syntax& in, std::string_view separator,
                        const std::vector<exported_row>& rows) {
  for (const exported_row& each : rows) {
    if (&each != &rows.front()) to += separator;
    append_row(to, in, each);
  }
}

/// Appends the library's version: 1.0.0.
inline std::string& append_version(std::string& to) {
  append_number(to, ERRCODE_VERSION / 10000);
  append_number(to += '.', ERRCODE_VERSION / 100 % 100);
  append_number(to += '.', ERRCODE_VERSION % 100);
  return to;
}

}  // namespace errcode::detail

#endif
