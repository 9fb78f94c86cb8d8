# SPDX-License-Identifier: MIT
"""The error codes of an API: lookups, and errors made of its responses."""

from ._api_error import ApiError
from ._entry import Entry, Language
from ._from_response import from_response
from ._from_wire import from_wire
from ._lookup import CODES, find, find_name, find_status, find_type
from ._tables import PROGRAM_VERSION, Code, NamedCode, Type

__all__ = [
    "CODES",
    "PROGRAM_VERSION",
    "ApiError",
    "Code",
    "Entry",
    "Language",
    "NamedCode",
    "Type",
    "find",
    "find_name",
    "find_status",
    "find_type",
    "from_response",
    "from_wire",
]
