# SPDX-License-Identifier: MIT
"""What a lookup finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._tables import Type

Language = Literal["en", "zh"]


@dataclass(frozen=True)
class Entry:
    """A code, a type or an HTTP status, and everything that follows from it."""

    code: int
    """The number on the wire. A type, an HTTP status and a code of a named
    catalogue have their HTTP status here."""

    catalog: str
    """"errcode.generic" of a type, "errcode.http" of an HTTP status."""

    name: str
    """The enumerator in C++: "team_full". Empty for a number without a row."""

    type: Type

    http: int
    """The HTTP status of a response with this code."""

    grpc: int
    """The gRPC status, as google.rpc.Code numbers it."""

    transient: bool
    """Whether the same request may succeed later."""

    en: str
    zh: str

    @property
    def is_success(self) -> bool:
        return self.type == "OK"

    def text(self, language: Language) -> str:
        """Returns the text in a language, with its parameters not filled in."""
        return self.zh if language == "zh" else self.en
