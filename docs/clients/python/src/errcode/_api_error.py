# SPDX-License-Identifier: MIT
"""The error that a failed response becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ._entry import Entry, Language
from ._lookup import NUMBERED, find
from ._tables import Code, NamedCode, Type
from ._text import fill


class ApiError(Exception):
    """An error of the API, to be raised or returned."""

    entry: Entry

    errcode: str
    """The type with what it is about: "LimitExceeded.Team"."""

    status: int
    """The HTTP status of the response, else the one that the code goes out with."""

    transient: bool
    """Whether the same request may succeed later."""

    retry_after: int | None
    """After how many seconds the same request may succeed."""

    received_message: str | None
    """The server's own words, in the language that the server chose."""

    model: str | None
    """The kind of thing that the error is about."""

    field: str | None
    """The part of it that is wrong."""

    reason: str | None
    """What is wrong with that part."""

    permission: str | None
    """The permission that is missing."""

    parameters: Mapping[str, object]
    """The other members of the body, such as the limit that was exceeded."""

    errors: Sequence[ApiError]
    """Several errors that the server found at once, such as one a field."""

    def __init__(
        self,
        entry: Entry,
        *,
        errcode: str | None = None,
        status: int | None = None,
        transient: bool | None = None,
        retry_after: int | None = None,
        received_message: str | None = None,
        model: str | None = None,
        field: str | None = None,
        reason: str | None = None,
        permission: str | None = None,
        parameters: Mapping[str, object] | None = None,
        errors: Sequence[ApiError] = (),
    ) -> None:
        super().__init__(entry)
        self.entry = entry
        self.errcode = entry.type if errcode is None else errcode
        self.status = entry.http if status is None else status
        self.transient = entry.transient if transient is None else transient
        self.retry_after = retry_after
        self.received_message = received_message
        self.model = model
        self.field = field
        self.reason = reason
        self.permission = permission
        self.parameters = parameters or {}
        self.errors = errors

    @property
    def code(self) -> int:
        """The number on the wire: the code's, else the HTTP status."""
        return self.entry.code

    @property
    def type(self) -> Type:
        return self.entry.type

    def matches(self, target: Code | NamedCode | Type) -> bool:
        """Tests for exactly this code, or for any code of a type.

        >>> from errcode import from_response
        >>> from_response(403, '{"code": 824}').matches(Code.TEAM_FULL)
        True
        """
        if isinstance(target, int):
            return self.code == target and self.entry.catalog in NUMBERED
        return self.type == target or self.entry == find(target)

    def message(self, language: Language) -> str:
        """Returns the code's own text, with the parameters of the error filled in."""
        return fill(self.entry.text(language), self.parameters)

    def __str__(self) -> str:
        words = self.received_message or self.message("en")
        return f"{self.errcode} ({self.code}): {words}"
