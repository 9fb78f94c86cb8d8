# SPDX-License-Identifier: MIT
"""Reads what a body says beside the code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NoReturn

from ._retry_after import to_seconds

Members = Mapping[str, object]

# Names that say which code it is.
_OF_CODE = {"code", "errcode", "status", "type"}

# Names whose member is a text.
_TEXTS = {"desc", "detail", "field", "model", "permission", "reason", "title"}

# Names that the format gives a meaning; all others are parameters.
_RESERVED = {*_OF_CODE, *_TEXTS, "errors", "retry_after"}

# A longer list of errors is a parameter.
_MOST_ERRORS = 1000


def to_members(body: object) -> Members:
    """Returns the members of a JSON object, which may still be text."""
    if isinstance(body, (bytes, bytearray)):
        body = body.decode("utf-8", "replace")
    if isinstance(body, str):
        try:
            body = json.loads(body, parse_constant=_reject)
        except (ValueError, RecursionError):
            return {}
    return body if isinstance(body, Mapping) else {}


def _reject(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def to_text(value: object) -> str | None:
    """Returns a text that is not empty. An unpaired surrogate, which JSON can
    escape and UTF-8 cannot encode, becomes U+FFFD."""
    if not isinstance(value, str) or not value:
        return None
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def errors_of(members: Members) -> list[Members]:
    """Returns the objects of the member `errors`."""
    errors = members.get("errors")
    if not isinstance(errors, list) or len(errors) > _MOST_ERRORS:
        return []
    return errors if all(isinstance(each, Mapping) for each in errors) else []


def words_of(members: Members) -> str | None:
    """Returns the server's words."""
    names = ("desc", "detail", "message", "title")
    texts = (to_text(members.get(name)) for name in names)
    return next(filter(None, texts), None)


def parameters_of(members: Members, is_ours: bool) -> dict[str, object]:
    """Returns what has no meaning in the format; `is_ours` if the body names a
    code of ours."""
    parameters: dict[str, object] = {}
    for name in sorted(members):
        if _is_taken(members, name, is_ours):
            continue
        # Servers put "_" behind a parameter whose name is reserved.
        is_marked = name.endswith("_") and name.rstrip("_") in _RESERVED
        own = name[:-1] if is_marked else name
        value = members[name]
        parameters[name if own in parameters else own] = (
            to_text(value) or "" if isinstance(value, str) else value
        )
    return parameters


def _is_taken(members: Members, name: str, is_ours: bool) -> bool:
    if name in _OF_CODE:
        return is_ours
    if name == "errors":
        return bool(errors_of(members))
    if name == "retry_after":
        return to_seconds(members[name]) is not None
    return name in _TEXTS and isinstance(members[name], str)
