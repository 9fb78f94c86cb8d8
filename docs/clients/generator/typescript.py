# SPDX-License-Identifier: MIT
"""The tables of the TypeScript client."""

from .document import Constant, Row, columns, constants, origin, quote

FILE = "src/tables.ts"
PACKAGE = (
    "*.json",
    "*.md",
    ".prettierignore",
    "eslint.config.js",
    "src/*.ts",
)


def generate(document: Row) -> str:
    codes = constants(document)
    aliases = {row["status"]: row["row"] for row in document["status_aliases"]}
    types = " | ".join(quote(row["errcode"]) for row in document["types"])
    return f"""\
// Generated from {origin(document)}: do not edit.
import type {{ Catalog, Row }} from "./entry.js";

/** The version of the program whose codes these are. */
export const programVersion = {quote(document["program_version"])};

/**
 * The numbers of the codes. A code of a named catalogue has its type and its
 * name here.
 */
// prettier-ignore
export const Code = {{
{"".join(constant(code) for code in codes)}}} as const;
export type Code = (typeof Code)[keyof typeof Code];

// prettier-ignore
export type Type = {types};

// prettier-ignore
export const types: readonly Row[] = [
{rows(document["types"], "http", "  ")}];

// prettier-ignore
export const statuses: readonly Row[] = [
{rows(document["statuses"], "status", "  ")}];

/** Statuses without a row, and the one whose row they share. */
// prettier-ignore
export const statusAliases: Readonly<Record<number, number>> = {{\
{", ".join(f" {status}: {row}" for status, row in aliases.items())}\
{" " if aliases else ""}}};

// prettier-ignore
export const catalogs: readonly Catalog[] = [
{"".join(catalog(each) for each in document["catalogs"])}];
"""


def constant(code: Constant) -> str:
    value = quote(code.errcode) if code.is_named else code.code
    comment = code.summary.replace("*/", "*\\/")
    return f"  /** {comment} */\n  {code.pascal}: {value},\n"


def catalog(source: Row) -> str:
    first = source.get("first_specific")
    return f"""\
  {{
    name: {quote(source["name"])},
    named: {str(source["named"]).lower()},
{"" if first is None else f"    firstSpecific: {first},{chr(10)}"}\
    rows: [
{rows(source["rows"], "code", "      ")}    ],
  }},
"""


def rows(source: list[Row], key: str, indent: str) -> str:
    return "".join(
        f"{indent}[{', '.join(literal(each) for each in columns(row, key))}],\n"
        for row in source
    )


def literal(value: object) -> str:
    return quote(value) if isinstance(value, str) else str(value).lower()
