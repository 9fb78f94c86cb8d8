# SPDX-License-Identifier: MIT
"""Fills in the parameters of a text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping


def fill(text: str, parameters: Mapping[str, object]) -> str:
    """Fills in the parameters that a text names: "At most {limit} members".
    Doubled braces stand for one; a parameter that was not given becomes "…"."""

    def replace(found: re.Match[str]) -> str:
        name = found[1]
        if name is None:
            return found[0][0]
        return _to_text(parameters[name]) if name in parameters else "…"

    return re.sub(r"\{\{|\}\}|\{([^{}]+)\}", replace, text)


def _to_text(value: object) -> str:
    """Writes a value as people read it: a list of texts with commas, else JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
