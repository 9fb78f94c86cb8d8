# SPDX-License-Identifier: MIT
"""The tables of the Go client."""

from .document import Constant, Row, columns, constants, origin, quote

FILE = "tables.go"
PACKAGE = ("*.md", "*.go")


def generate(document: Row) -> str:
    codes = constants(document)
    return f"""\
// Code generated from {origin(document)}. DO NOT EDIT.

package errcode

// ProgramVersion is the version of the program whose codes these are.
const ProgramVersion = {quote(document["program_version"])}
{block("The numbers of the codes.", [c for c in codes if not c.is_named])}\
{block("The codes that travel by name.", [c for c in codes if c.is_named])}
// The types.
const (
{"".join(type_constant(row) for row in document["types"])})

var types = []row{{
{rows(document["types"], "http", "	")}}}

var statuses = []row{{
{rows(document["statuses"], "status", "	")}}}

// statusAliases has statuses without a row, and the one whose row they share.
var statusAliases = map[int]int{{\
{", ".join(f'{row["status"]}: {row["row"]}' for row in document["status_aliases"])}}}

var catalogs = []catalog{{
{"".join(catalog(each) for each in document["catalogs"])}}}
"""


def block(comment: str, codes: list[Constant]) -> str:
    if not codes:
        return ""
    lines = "".join(constant(code) for code in codes)
    return f"\n// {comment}\nconst (\n{lines})\n"


def constant(code: Constant) -> str:
    type_name = "NamedCode" if code.is_named else "Code"
    value = quote(code.errcode) if code.is_named else code.code
    name = f"Code{code.pascal}"
    return f"\t// {name}: {code.summary}\n\t{name} {type_name} = {value}\n"


def type_constant(row: Row) -> str:
    name = f"Type{row['errcode'][:1].upper()}{row['errcode'][1:]}"
    return f"\t// {name}: {row['en']}\n\t{name} Type = {quote(row['errcode'])}\n"


def catalog(source: Row) -> str:
    named = str(source["named"]).lower()
    first = source.get("first_specific", "-1 << 31")
    return f"\t{{{quote(source['name'])}, {named}, {first}, []row{{\n" + (
        rows(source["rows"], "code", "\t\t") + "\t}},\n"
    )


def rows(source: list[Row], key: str, indent: str) -> str:
    return "".join(
        f"{indent}{{{', '.join(literal(each) for each in columns(row, key))}}},\n"
        for row in source
    )


def literal(value: object) -> str:
    return quote(value) if isinstance(value, str) else str(value).lower()
