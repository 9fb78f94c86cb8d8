# SPDX-License-Identifier: MIT
"""Reads when to come back."""

from __future__ import annotations

import datetime
import math
import re
from email.utils import parsedate_to_datetime

# Integers in C++ end here.
_MOST_SECONDS = 2**31 - 1

# Seconds, or a date as RFC 9110 tells servers to write it.
_SECONDS = re.compile(r"[0-9]+(\.[0-9]+)?")
_DATE = re.compile(
    r"[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT"
)


def parse_retry_after(header: str | None) -> int | None:
    """Returns the seconds that the header Retry-After says, from now if it is a
    date; None for anything else."""
    text = (header or "").strip()
    if _SECONDS.fullmatch(text):
        return to_seconds(float(text))
    if not _DATE.fullmatch(text):
        return None
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    now = datetime.datetime.now(datetime.timezone.utc)
    return to_seconds(max((date - now).total_seconds(), 0))


def to_seconds(seconds: object) -> int | None:
    """Rounds a number of seconds up; None for what is none."""
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        return None
    if not seconds >= 0:
        return None
    return math.ceil(min(seconds, _MOST_SECONDS))
