# SPDX-License-Identifier: MIT
"""The types and the HTTP statuses, as `errcode --export json` writes them."""

import dataclasses
import json
import re

from importer.source import InputError, Place, SourceText
from importer.type_words import GUESSES

FOREIGN = "The types are those of `errcode --export json`, all of them."


@dataclasses.dataclass(frozen=True)
class Type:
    """A type: its enumerator in `errcode::generic`, and its own HTTP status."""

    name: str
    http: int


@dataclasses.dataclass(frozen=True)
class Status:
    """An HTTP error status: its enumerator in `errcode::http_status`, and the type it means."""

    name: str
    type: Type


class Vocabulary:
    """All types, and the type that each HTTP error status means."""

    def __init__(self, source: SourceText) -> None:
        try:
            exported = json.loads(source.text)
            self._types = {row["name"]: Type(row["name"], row["http"]) for row in exported["types"]}
            self._names = {_fold(row["errcode"]): row["name"] for row in exported["types"]}
            self._statuses = {
                row["status"]: Status(row["name"], self._types[self._names[_fold(row["type"])]])
                for row in exported["statuses"]
            }
            self._aliases = {
                row["status"]: self._statuses[row["row"]] for row in exported["status_aliases"]
            }
        except json.JSONDecodeError as error:
            raise InputError(Place(error.lineno, error.colno), f"{error.msg}.") from None
        except (KeyError, TypeError):
            raise InputError(Place(1, 1), FOREIGN) from None
        if not GUESSES <= self._types.keys() or not {400, 500} <= self._statuses.keys():
            raise InputError(Place(1, 1), FOREIGN)

    def type(self, name: str) -> Type:
        """Returns the type of an enumerator that a guess gives."""
        return self._types[name]

    def find_type(self, text: str) -> Type | None:
        """Finds the type that a text names: NotFound, NotFound.Task, generic::not_found."""
        errcode = text.rpartition("::")[2].partition(".")[0]
        name = self._names.get(_fold(errcode))
        return self._types[name] if name else None

    def type_of_status(self, status: int) -> Type:
        """Returns the type of an error status. One without a row shares another's, mostly that of
        the x00 of its class."""
        row = self._statuses.get(status) or self._aliases.get(status)
        return (row or self._statuses[status // 100 * 100]).type

    def status_in_cpp(self, status: int) -> str:
        """Returns a status as C++ spells it."""
        if status in self._statuses:
            return f"errcode::http_status::{self._statuses[status].name}"
        return f"errcode::http_status{{{status}}}"


def _fold(errcode: str) -> str:
    return re.sub("[^a-z]", "", errcode.lower())
