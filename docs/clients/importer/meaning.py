# SPDX-License-Identifier: MIT
"""What a code means: its type and its HTTP status."""

import dataclasses
import re

from importer.identifier import telling_words
from importer.source import Cell, InputError, SourceRow
from importer.texts import Texts
from importer.type_words import SUCCESS, UNKNOWN, guess_type
from importer.vocabulary import Type, Vocabulary

STATUS = re.compile(r"(?:HTTP\s*)?([0-9]{3})\b.*", re.IGNORECASE)


@dataclasses.dataclass(frozen=True)
class Meaning:
    """The type of a code, its status if that is not the type's own, and what is left to check."""

    type: Type
    http: int | None = None
    tasks: tuple[str, ...] = ()


def read_meaning(row: SourceRow, texts: Texts, vocabulary: Vocabulary) -> Meaning:
    """Returns the meaning of a row: its type is the one that the row names, or that of its error
    status, or a guess. Servers that answer everything with 200 give errors that status, so a 2xx
    alone makes no success."""
    status = _read_status(row.http)
    named = vocabulary.find_type(row.kind)
    if named is None and status is not None and status >= 400:
        named = vocabulary.type_of_status(status)
    type_ = named or _guess(row, texts, status, vocabulary)
    if type_.name == SUCCESS:
        if status is not None and status >= 400:
            raise InputError(row.place, f"A success cannot have the HTTP status {status}.")
        is_certain = named or status is not None or _is_number_of_success(row.code)
        tasks: tuple[str, ...] = () if is_certain else ("check the type",)
    elif row.code == 0:
        raise InputError(row.place, f"0 means success, so it cannot be the code of {type_.name}.")
    else:
        is_status_of_success = status is not None and status < 300
        tasks = () if named else ("check the type",)
        if named and is_status_of_success:
            tasks = ("check the HTTP status",)
        status = None if is_status_of_success else status
    return Meaning(type_, None if status == type_.http else status, tasks)


def _read_status(cell: Cell | None) -> int | None:
    if cell is None or cell.text in ("", "-"):
        return None
    match = STATUS.fullmatch(cell.text)
    status = int(match[1]) if match else 0
    if not (200 <= status < 300 or 400 <= status < 600):
        raise InputError(cell.place, f'"{cell.text}" is no HTTP status of an error or a success.')
    return status


def _is_number_of_success(code: int | str) -> bool:
    return isinstance(code, int) and (code == 0 or 200 <= code < 300)


def _guess(row: SourceRow, texts: Texts, status: int | None, vocabulary: Vocabulary) -> Type:
    name = telling_words(row.name or str(row.code))
    if type_ := vocabulary.find_type("".join(name)):
        return type_
    guess = guess_type([" ".join(name), texts.en.lower(), texts.zh.lower()])
    if guess == UNKNOWN and _is_number_of_success(row.code) and (status or 200) < 300:
        guess = SUCCESS
    return vocabulary.type(guess)
