# SPDX-License-Identifier: MIT
"""Makes an error of a response."""

from __future__ import annotations

from typing import NamedTuple

from ._api_error import ApiError
from ._body import (
    Members,
    errors_of,
    parameters_of,
    to_members,
    to_text,
    words_of,
)
from ._entry import Entry
from ._from_wire import from_wire, to_int
from ._lookup import find, name_of, of_status, type_of, unknown_number
from ._retry_after import parse_retry_after, to_seconds

# Errors in errors are read down to this level.
_DEEPEST_ERRORS = 32


class _Context(NamedTuple):
    """What is known about an error before its body is read."""

    status: int  # of the response, 0 if it is unknown
    otherwise: Entry  # if the body names no code of ours
    by_status: Entry | None = None  # an element of `errors` has none
    retry_after: int | None = None
    level: int = 0


def from_response(
    status: int, body: object = None, retry_after: str | None = None
) -> ApiError | None:
    """Makes an error of a response: of its status, its body and its header
    Retry-After. Returns None for a success. Nothing is raised, whatever the
    server sent.

    The status decides whether it is an error, and counts more than a number
    that another system put into the body. Status 0 means that it is unknown.
    The body is JSON as text or bytes, or what json.loads made of it.

    >>> error = from_response(403, '{"code": 824, "errcode": "LimitExceeded.Team"}')
    >>> print(error)
    LimitExceeded.Team (824): The team is full
    """
    if 100 <= status <= 299:
        return None
    members = to_members(body)
    by_status = _entry_of_status(status)
    if by_status is None and _says_success(members):
        return None
    context = _Context(
        status=0 if by_status is None else status,
        otherwise=by_status or unknown_number(0),
        by_status=by_status,
        retry_after=parse_retry_after(retry_after),
    )
    return _read_error(members, context)


def _entry_of_status(status: int) -> Entry | None:
    """Returns what a status says by itself; None for one that is unknown."""
    if 300 <= status <= 599:
        return of_status(status)
    return find(status) if status >= 600 else None


def _says_success(members: Members) -> bool:
    """Without a status, only the body can say that nothing is wrong."""
    code, errcode = members.get("code"), members.get("errcode")
    is_zero = to_int(code) == 0 and type_of(to_text(errcode) or "") is None
    return is_zero or from_wire(code, errcode).is_success


def _read_error(members: Members, context: _Context) -> ApiError:
    status, otherwise, by_status, retry_after, level = context
    named = _entry_of_body(members, status, by_status)
    # An errcode of a success does not turn an error into one.
    entry = otherwise if named is None or named.is_success else named
    errcode = to_text(members.get("errcode")) or ""
    type_ = type_of(errcode)
    if retry_after is None:
        retry_after = to_seconds(members.get("retry_after"))
    inner = _Context(status, entry, level=level + 1)
    return ApiError(
        entry,
        errcode=errcode if type_ and type_.type == entry.type else None,
        status=status if by_status and status <= 599 else None,
        transient=entry.transient
        or (by_status is not None and by_status.transient)
        or retry_after is not None,
        retry_after=retry_after,
        received_message=words_of(members),
        model=to_text(members.get("model")),
        field=to_text(members.get("field")),
        reason=to_text(members.get("reason")) or name_of(entry),
        permission=to_text(members.get("permission")),
        parameters=parameters_of(members, named is not None),
        errors=[_read_error(each, inner) for each in errors_of(members)]
        if level < _DEEPEST_ERRORS
        else [],
    )


def _entry_of_body(
    members: Members, status: int, by_status: Entry | None
) -> Entry | None:
    """Returns the code that a body of ours names; None for a foreign body."""
    errcode = to_text(members.get("errcode")) or ""
    number = to_int(members.get("code")) or 0
    if type_of(errcode) is not None:
        # A status says more than the type alone, as 429 beside LimitExceeded.
        is_alone = number == 0 and by_status is not None
        return from_wire(status if is_alone else number, errcode)
    row = None if number == 0 else find(number)
    if to_text(members.get("desc")):
        return row
    is_other_status = 100 <= number <= 599 and number != status
    return row if row and row.http == status and not is_other_status else None
