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

void write_business() {
  fmt::print(
      "\n## Codes\n\n"
      "| code | errcode | HTTP | `errcode::business` | English | 中文 | desc |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n");
  for (const entry& row : errcode::entries<business>()) {
    fmt::print(
        "| <a id=\"{0:c}\"></a>{0:c} | [{0:e}](#{0:e}) | {0:h} | `{0:n}` | {1} | {2} | {3} |\n",
        row, to_cell(row.en), to_cell(row.zh), to_cell(row.desc));
  }
}

void write_errc() {
  fmt::print(
      "\n## What a foreign std::errc means\n\n"
      "`type_of` of a code that only the standard knows: of the types that stand for a "
      "`std::errc`\n"
      "the most general one. All others are UnknownError: they say what went wrong inside or "
      "around\n"
      "the service, which is its own failure and not its client's. As on Linux, where some of the\n"
      "names are one number.\n\n"
      "| `std::errc` | errcode | HTTP |\n"
      "| --- | --- | --- |\n");
  for (const named<std::errc>& errc : errcs) {
    const entry& type = *errcode::find(errcode::type_of(make_error_code(errc.value)));
    fmt::print("| `{0}` | [{1:e}](#{1:e}) | {1:h} |\n", errc.name, type);
  }
}

}  // namespace

void write_markdown() {
  fmt::print(
      "# The codes\n\n"
      "Written by docs/examples/codes.cpp from the table of the library; do not edit it here.\n"
      "`desc` is what existing servers send, to the letter. To search them, or to have the body of "
      "an\n"
      "answer explained, open [site/index.html](site/index.html) in a browser.\n\n");
  write_generic();
  write_business();
  write_errc();
}

}  // namespace codes
