# SPDX-License-Identifier: MIT
"""Writes a catalogue as a C++ header, in the form in which clang-format leaves it."""

from importer.catalogue import Catalogue, Row
from importer.layout import lay_out_row, literal
from importer.vocabulary import Vocabulary


def write_header(catalogue: Catalogue, namespace: str, enum: str, vocabulary: Vocabulary) -> str:
    """Returns the text of the header."""
    qualified = f"{namespace}::{enum}"
    guard = "_".join([*namespace.split("::"), enum, "hpp"]).upper()
    name = qualified.replace("::", ".")
    enumerators = [_enumerator(row, catalogue, row is catalogue.rows[0]) for row in catalogue.rows]
    named = ["  static constexpr bool is_named = true;"] if catalogue.is_named else []
    rows = [line for row in catalogue.rows for line in _row_lines(row, qualified, vocabulary)]
    lines = [
        f"#ifndef {guard}",
        f"#define {guard}",
        "",
        "#include <errcode/errcode.hpp>",
        "",
        "#include <system_error>",
        "#include <type_traits>",
        "",
        f"namespace {namespace} {{",
        "",
        f"enum class {enum} {{",
        *enumerators,
        "};",
        "",
        f"}}  // namespace {namespace}",
        "",
        "template <>",
        f"struct errcode::catalog<{qualified}> {{",
        f'  static constexpr const char* name = "{name}";',
        *named,
        f"  static constexpr errcode::row<{qualified}> rows[] = {{",
        *rows,
        "  };",
        "};",
        "",
        "template <>",
        f"struct std::is_error_code_enum<{qualified}> : std::true_type {{}};",
        "",
        f"namespace {namespace} {{",
        "",
        "// Found by argument-dependent lookup.",
        "using errcode::make_error_code;",
        "using errcode::operator==;",
        "using errcode::operator!=;",
        "",
        f"}}  // namespace {namespace}",
        "",
        "#endif",
    ]
    return "\n".join(lines) + "\n"


def _enumerator(row: Row, catalogue: Catalogue, is_first: bool) -> str:
    if catalogue.is_named and not is_first:
        return f"  {row.identifier},"
    return f"  {row.identifier} = {row.value},"


def _row_lines(row: Row, qualified: str, vocabulary: Vocabulary) -> list[str]:
    items = [
        f"{qualified}::{row.identifier}",
        literal(row.name),
        f"errcode::generic::{row.meaning.type.name}",
        literal(row.texts.en),
        literal(row.texts.zh),
    ]
    if row.meaning.http is not None:
        items.append(vocabulary.status_in_cpp(row.meaning.http))
    todo = [f"      // TODO: {', '.join(dict.fromkeys(row.tasks))}"] if row.tasks else []
    return [*todo, *lay_out_row(items)]
