// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_EXPORT_PYTHON_HPP
#define ERRCODE_DETAIL_COMMAND_EXPORT_PYTHON_HPP

// Exports the tables as a module of Python, with its lookups.

#include <errcode/detail/command/export_rows.hpp>
#include <errcode/detail/text/json_writer.hpp>

#include <string>
#include <string_view>

namespace errcode::detail {

inline constexpr std::string_view python_types = R"(
from dataclasses import dataclass, replace
from typing import Literal

Language = Literal["en", "zh"]


@dataclass(frozen=True)
class Entry:
    """A row of a table, or what an answer means."""

    code: int  # on the wire; of a type and of an HTTP status, that status
    catalog: str  # "errcode.generic" of a type, "errcode.http" of an HTTP status
    name: str  # the enumerator in C++; "" without a row
    type: str
    http: int
    grpc: int  # google.rpc.Code
    transient: bool  # whether the same request may succeed later
    en: str
    zh: str
    desc: str  # what servers send as `desc` where no language is asked for
    errcode: str = ""  # as an answer had it, "NotFound.Task"; "" in a table

    def message(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    @property
    def is_success(self) -> bool:
        return self.type == "OK"


)";

inline constexpr std::string_view python_logic = R"()

_by_type = {row.type: row for row in TYPES}
_by_code = {row.code: row for row in CODES}
_by_status = {row.code: row for row in STATUSES}


def find(code: int) -> Entry | None:
    """Finds the row of a code."""
    return _by_code.get(code)


def find_errcode(errcode: str) -> Entry | None:
    """Finds the row of a type by its errcode, which has no qualifiers."""
    return _by_type.get(errcode)


def find_status(status: int) -> Entry | None:
    """Finds the row of an HTTP error status."""
    return _by_status.get(status)


def from_wire(code: object = None, errcode: object = None) -> Entry:
    """Gives what an answer means, by the members `code` and `errcode` of its body. A code that is
    not an int and an errcode that is not a str count as absent. A code without a row keeps its
    number."""
    number = code if isinstance(code, int) and not isinstance(code, bool) else 0
    text = errcode if isinstance(errcode, str) else ""
    return replace(_meaning(number, text), errcode=text)


def _meaning(code: int, errcode: str) -> Entry:
    row = None if code == 0 else find(code)
    # Servers put generic numbers beside an errcode.
    if row and row.catalog == "errcode.business" and code < 600 and errcode:
        row = None
    known = find_errcode(errcode.partition(".")[0])
    if known:
        if row and row.type == known.type:
            return row
        status = _of_status(code) if 400 <= code <= 599 else known
        return status if status.type == known.type and status.http != known.http else known
    if row:
        return row
    if 100 <= code <= 599:
        return _of_status(code)
    unknown = _by_type["UnknownError"]
    return replace(unknown, code=code, catalog=_FIRST_CATALOG, name="") if code else unknown


def _of_status(status: int) -> Entry:
    row = find_status(status)
    if row:
        return row
    if status < 300:
        return replace(_by_type["OK"], catalog="errcode.http", name="")
    of_class = 400 if status < 500 else 500
    like = _by_type["UnknownError"] if status < 400 else _by_status[of_class]
    return replace(like, code=status, http=status, catalog="errcode.http", name="")
)";

/// Writes the tables as a module in Python.
[[nodiscard]] inline std::string export_python(const export_tables& from) {
  row_syntax syntax{"    Entry(", "),\n", "="};
  syntax.yes = "True";
  syntax.no = "False";
  std::string made = "# Made by errcode ";
  append_version(made) += " --export python: do not edit.";
  append_version(made.append(python_types) += "VERSION = \"") += '"';
  append_json(made += "\n_FIRST_CATALOG = ", from.first_catalog);
  append_rows(made += "\n\n# The types, by errcode.\nTYPES = (\n", syntax, "", from.types);
  append_rows(made += ")\n\n# The codes, by number.\nCODES = (\n", syntax, "", from.codes);
  append_rows(made += ")\n\n# The HTTP error statuses.\nSTATUSES = (\n", syntax, "", from.statuses);
  return made += python_logic;
}

}  // namespace errcode::detail

#endif
