# SPDX-License-Identifier: MIT
"""Reads the number and the errcode of a body together."""

from __future__ import annotations

from ._entry import Entry
from ._lookup import FIRST_SPECIFIC, find, of_status, type_of, unknown_number


def from_wire(code: object = None, errcode: object = None) -> Entry:
    """Returns what the members `code` and `errcode` of a body mean together. A
    code that is no integer of 32 bits and an errcode that is no string count as
    absent.

    A known errcode counts before the number, unless the number is more precise:
    a code or an HTTP status of the same type.

    >>> from_wire(824, "LimitExceeded.Team").name
    'team_full'
    """
    number = to_int(code) or 0
    text = errcode if isinstance(errcode, str) else ""
    row = _find_counting(number, text)
    type_ = type_of(text)
    if type_ is None:
        return row or _of_number(number)

    name = text.rpartition(".")[2] if "." in text else ""
    named = find(f"{type_.type}.{name}")
    if named is not None:
        return named
    if row is not None and row.type == type_.type:
        return row
    if not 400 <= number <= 599:
        return type_
    status = of_status(number)
    is_precise = status.type == type_.type and status.http != type_.http
    return status if is_precise else type_


def to_int(value: object) -> int | None:
    """Returns an integer that fits into 32 bits, as `int` in C++ does."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value if -(2**31) <= value < 2**31 else None
    return None


def _find_counting(number: int, errcode: str) -> Entry | None:
    """Finds a number unless its catalogue says that it is too general here."""
    row = None if number == 0 else find(number)
    if row is not None and errcode:
        first = FIRST_SPECIFIC[row.catalog]
        if first is not None and number < first:
            return None
    return row


def _of_number(number: int) -> Entry:
    return of_status(number) if 100 <= number <= 599 else unknown_number(number)
