# SPDX-License-Identifier: MIT
"""Finds the entries of codes, names, types and HTTP statuses."""

from __future__ import annotations

from dataclasses import replace
from typing import overload

from ._entry import Entry
from ._tables import CATALOGS, STATUS_ALIASES, STATUSES, TYPES, Code, NamedCode, Row


def _to_entry(catalog: str, row: Row) -> Entry:
    code, name, type_, http, grpc, transient, en, zh = row
    return Entry(code, catalog, name, type_, http, grpc, transient, en, zh)


_by_code: dict[int | str, Entry] = {}
_by_name: dict[str, Entry] = {}
for _catalog in CATALOGS:
    for _row in _catalog.rows:
        _entry = _to_entry(_catalog.name, _row)
        if _catalog.is_named:
            _by_code.setdefault(f"{_entry.type}.{_entry.name}", _entry)
        else:
            _by_code.setdefault(_entry.code, _entry)
        _by_name.setdefault(_entry.name, _entry)

_by_type: dict[str, Entry] = {
    entry.type: entry for entry in (_to_entry("errcode.generic", row) for row in TYPES)
}
_by_status = {row[0]: _to_entry("errcode.http", row) for row in STATUSES}

CODES: tuple[Entry, ...] = tuple(_by_code.values())
"""The entries of the program's catalogues."""

FIRST_SPECIFIC = {each.name: each.first_specific for each in CATALOGS}
NUMBERED = tuple(each.name for each in CATALOGS if not each.is_named)


@overload
def find(code: Code | NamedCode) -> Entry:
    ...


@overload
def find(code: int | str) -> Entry | None:
    ...


def find(code: int | str) -> Entry | None:
    """Finds a code by its number, or one of a named catalogue by its type and
    its name: "AlreadyExists.EmailExists"."""
    return _by_code.get(code)


def find_name(name: str) -> Entry | None:
    """Finds a code by its name; the first of that name in the catalogues."""
    return _by_name.get(name)


def find_type(errcode: str) -> Entry | None:
    """Finds a type by its errcode, which has no qualifiers: "NotFound"."""
    return _by_type.get(errcode)


def find_status(status: int) -> Entry | None:
    """Finds an HTTP error status."""
    return _by_status.get(status)


def type_of(errcode: str) -> Entry | None:
    """Finds the type of an errcode, which may have qualifiers: "NotFound.Task"."""
    return _by_type.get(errcode.partition(".")[0])


def name_of(entry: Entry) -> str | None:
    """Returns the name of a code of a named catalogue, which is its reason."""
    is_named = find(f"{entry.type}.{entry.name}") is entry
    return entry.name if is_named else None


def of_status(status: int) -> Entry:
    """Returns the entry of an HTTP status from 100 to 599, listed or not."""
    row = _by_status.get(status)
    if row is not None:
        return row
    if status < 300:
        return replace(_by_type["OK"], catalog="errcode.http", name="")
    like = _by_status.get(STATUS_ALIASES.get(status, status // 100 * 100))
    return replace(
        like or _by_type["UnknownError"],
        code=status,
        catalog="errcode.http",
        name="",
        http=status,
    )


def unknown_number(number: int) -> Entry:
    """Returns the entry of a number without a row, which belongs to the first
    catalogue that is not named."""
    unknown = _by_type["UnknownError"]
    if number == 0 or not NUMBERED:
        return unknown
    return replace(unknown, code=number, catalog=NUMBERED[0], name="")
