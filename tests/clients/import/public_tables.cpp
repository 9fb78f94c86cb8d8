// SPDX-License-Identifier: MIT
// Asks the catalogues that import.py made of two public tables for each of their rows:
// public_tables MARIADB.csv S3.csv. Prints each row that does not come back.
#include "mariadb.hpp"
#include "released.hpp"
#include "s3.hpp"

#include <errcode/check.hpp>
#include <errcode/nlohmann.hpp>
#include <errcode/response.hpp>

#include <cctype>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

static_assert(errcode::is_complete<mariadb::error>());
static_assert(errcode::is_complete<s3::error>());
static_assert(errcode::is_compatible<mariadb::error>(mariadb_error_v1));
static_assert(errcode::is_compatible<s3::error>(s3_error_v1));
static_assert(errcode::are_disjoint<errcode::business, mariadb::error, s3::error>);

namespace {

int failures = 0;

void check(bool holds, std::string_view name, std::string_view what) {
  if (holds) return;
  ++failures;
  std::cout << name << ": " << what << '\n';
}

/// Sends an error in both formats and languages, and reads it with both catalogues.
void send_and_read(const errcode::error& sent, std::string_view name) {
  for (const std::string_view language : {"en", "zh"}) {
    for (const std::string_view format : {"application/json", "application/problem+json"}) {
      const errcode::response response = errcode::make_response(sent, {language, format});
      const auto read = errcode::parse_response<mariadb::error, s3::error>(
          static_cast<int>(response.status), response.body);
      check(read && read->code() == sent.code(), name, response.body);
    }
  }
}

template <class E>
void ask_for(E code, const errcode::entry& row) {
  const errcode::error error(code);
  check(errcode::find(code) == &row, row.name, "find");
  check(errcode::find_name<E>(row.name) == &row, row.name, "find_name");
  check(errcode::find(error.code()) == &row, row.name, "find(std::error_code)");
  check(errcode::to_http_status(error) == row.http, row.name, "to_http_status");
  const int number = errcode::is_named<E> ? static_cast<int>(row.http) : row.code;
  check(errcode::from_wire<mariadb::error, s3::error>(number, error.errcode()) == code, row.name,
        "from_wire");
  send_and_read(error, row.name);
  send_and_read(errcode::error(code).with("1", 7), row.name);
  send_and_read(errcode::error(code).about("Model", "Field", "Reason"), row.name);
}

template <class E>
E enumerator(const errcode::entry& row) {
  return errcode::to_enum(errcode::make_error_code(static_cast<E>(row.code)), E{});
}

/// Asks for each row of a catalogue, and whether it has each row of the table that it was made of,
/// by its first two columns.
template <class E, class Find>
void check_table(const char* path, Find has_row) {
  for (const errcode::entry& row : errcode::entries<E>()) ask_for(enumerator<E>(row), row);
  std::ifstream table(path);
  std::string line;
  std::getline(table, line);
  std::size_t lines = 0;
  for (; std::getline(table, line); ++lines) {
    const std::size_t comma = line.find(',');
    const std::string rest = line.substr(comma + 1);
    check(has_row(line.substr(0, comma), rest.substr(0, rest.find(','))), line,
          "not in the catalogue");
  }
  check(lines == errcode::entries<E>().size(), path, "has other rows");
}

/// Returns a name without case and underscores: import.py sets a digit apart.
std::string fold(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (c != '_') folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return folded;
}

}  // namespace

int main(int, char* argv[]) {
  check_table<mariadb::error>(argv[1], [](const std::string& number, const std::string& name) {
    const errcode::entry* const row = errcode::find<mariadb::error>(std::stoi(number));
    return row != nullptr && fold(row->name) == fold(name);
  });
  check_table<s3::error>(argv[2], [](const std::string& name, const std::string& status) {
    const errcode::entry* const row = errcode::find_name<s3::error>(name);
    return row != nullptr && static_cast<int>(row->http) == std::stoi(status);
  });
  return failures == 0 ? 0 : 1;
}
