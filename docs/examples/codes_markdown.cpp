// SPDX-License-Identifier: MIT
#include "codes.hpp"
#include "codes_names.hpp"

#include <errcode/errcode.hpp>
#include <errcode/fmt.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <system_error>

namespace codes {

namespace {

using errcode::business;
using errcode::entry;
using errcode::generic;
using errcode::http_status;

/// A text as a cell.
std::string to_cell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

void write_generic() {
  fmt::print(
      "## Generic errcodes\n\n"
      "| errcode | HTTP | gRPC | `errcode::generic` | `std::errc` | English | 中文 | desc |\n"
      "| --- | --- | --- | --- | --- | --- | --- | --- |\n");
  for (const entry& row : errcode::entries<generic>()) {
    const std::string_view errc = errc_of(row.type);
    fmt::print("| <a id=\"{0:e}\"></a>{0:e} | {0:h} | {1} | `{0:n}` | {2} | {3} | {4} | {5} |\n",
               row, grpc_of(row.type), errc.empty() ? "" : fmt::format("`{}`", errc),
               to_cell(row.en), to_cell(row.zh), to_cell(row.desc));
  }
}

void write_business(const rationales& why) {
  fmt::print(
      "\n## Codes\n\n"
      "| code | errcode | why | HTTP | `errcode::business` | English | 中文 | desc |\n"
      "| --- | --- | --- | --- | --- | --- | --- | --- |\n");
  for (const entry& row : errcode::entries<business>()) {
    fmt::print(
        "| <a id=\"{0:c}\"></a>{0:c} | [{0:e}](#{0:e}) | {1} | {0:h} | `{0:n}` | {2} | {3} | {4} "
        "|\n",
        row, to_cell(why.at(row.code)), to_cell(row.en), to_cell(row.zh), to_cell(row.desc));
  }
}

std::string_view mark(bool is_transient) { return is_transient ? "yes" : ""; }

void write_http_status() {
  fmt::print(
      "\n## HTTP error statuses\n\n"
      "What a status means as an error. One without a row keeps its number and means 400 or 500, "
      "by "
      "its\n"
      "class.\n\n"
      "| status | errcode | gRPC | transient | `errcode::http_status` | English, desc | 中文 |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n");
  for (const entry& row : errcode::entries<http_status>()) {
    fmt::print("| {0:c} | [{0:e}](#{0:e}) | {1} | {2} | `{0:n}` | {3} | {4} |\n", row,
               grpc_of(make_error_code(row.http)), mark(row.transient), to_cell(row.en),
               to_cell(row.zh));
  }
}

void write_errc() {
  fmt::print(
      "\n## What a foreign std::errc means\n\n"
      "What `resolve` gives of a code that only the standard knows. Most of these say what went "
      "wrong\n"
      "inside or around the service, which is its own failure and not its client's. As on Linux, "
      "where\n"
      "some of the names are one number. Every other `std::errc` means UnknownError.\n\n"
      "| `std::errc` | errcode | HTTP | gRPC | transient |\n"
      "| --- | --- | --- | --- | --- |\n");
  for (const auto& errc : errcs) {
    const std::error_code code = make_error_code(errc.value);
    fmt::print("| `{0}` | [{1:e}](#{1:e}) | {1:h} | {2} | {3} |\n", errc.name,
               errcode::resolve(code), grpc_of(code), mark(errcode::is_transient(code)));
  }
}

}  // namespace

void write_markdown(const rationales& why) {
  fmt::print(
      "# The codes\n\n"
      "The target `errcode_pages` writes this page from the library's table and "
      "tests/data/codes.csv.\n"
      "`desc` is what existing servers send, to the letter, and `why` says why a code is of its "
      "type.\n"
      "[site/index.html](site/index.html) searches the codes in a browser and explains the body of "
      "an answer.\n\n");
  write_generic();
  write_business(why);
  write_http_status();
  write_errc();
}

}  // namespace codes
