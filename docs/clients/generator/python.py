# SPDX-License-Identifier: MIT
"""The tables of the Python client."""

from .document import Constant, Row, columns, constants, origin, quote

FILE = "src/errcode/_tables.py"
PACKAGE = ("*.md", ".flake8", "pyproject.toml", "src/errcode/*")


def generate(document: Row) -> str:
    codes = constants(document)
    numbered = [code for code in codes if not code.is_named]
    named = [code for code in codes if code.is_named]
    aliases = {row["status"]: row["row"] for row in document["status_aliases"]}
    types = "".join(f"    {quote(row['errcode'])},\n" for row in document["types"])
    return f"""\
# Generated from {origin(document)}: do not edit.
from enum import Enum, IntEnum
from typing import Literal, NamedTuple

# fmt: off
PROGRAM_VERSION = {quote(document["program_version"])}

Type = Literal[
{types}]


class Code(IntEnum):
    \"\"\"The numbers of the codes.\"\"\"
{members(numbered)}

class NamedCode(str, Enum):
    \"\"\"The codes that travel by name: their type and their name.\"\"\"
{members(named)}

Row = tuple[int, str, Type, int, int, bool, str, str]


class Catalog(NamedTuple):
    name: str
    is_named: bool  # whether its codes travel by type and name
    first_specific: int | None  # the least number that counts beside an errcode
    rows: list[Row]


TYPES: list[Row] = [
{rows(document["types"], "http", "    ")}]

STATUSES: list[Row] = [
{rows(document["statuses"], "status", "    ")}]

# Statuses without a row, and the one whose row they share.
STATUS_ALIASES: dict[int, int] = {aliases}

CATALOGS: list[Catalog] = [
{"".join(catalog(each) for each in document["catalogs"])}]
"""


def members(codes: list[Constant]) -> str:
    lines = (f"    {c.upper} = {value(c)}  # {c.summary}\n" for c in codes)
    return "\n" + "".join(lines) if codes else ""


def value(code: Constant) -> str:
    return quote(code.errcode) if code.is_named else str(code.code)


def catalog(source: Row) -> str:
    return f"""\
    Catalog({quote(source["name"])}, {source["named"]}, \
{source.get("first_specific")}, [
{rows(source["rows"], "code", "        ")}    ]),
"""


def rows(source: list[Row], key: str, indent: str) -> str:
    return "".join(
        f"{indent}({', '.join(literal(each) for each in columns(row, key))}),\n"
        for row in source
    )


def literal(value: object) -> str:
    return quote(value) if isinstance(value, str) else str(value)
