# SPDX-License-Identifier: MIT
"""Writes YAML 1.2."""

import re
from typing import Any

from .document import quote

PLAIN = re.compile(r"[A-Za-z$][A-Za-z0-9$_/+-]*")
RESERVED = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def dump(value: Any) -> str:
    return "".join(f"{line}\n" for line in lines(value))


def lines(value: Any) -> list[str]:
    if isinstance(value, dict) and value:
        return [
            line
            for key, each in value.items()
            for line in member(f"{name(key)}:", each)
        ]
    if isinstance(value, list) and value:
        made = []
        for each in value:
            first, *others = lines(each)
            made += [f"- {first}", *(f"  {line}" for line in others)]
        return made
    return [scalar(value)]


def member(key: str, value: Any) -> list[str]:
    if isinstance(value, (dict, list)) and value:
        return [key, *(f"  {line}" for line in lines(value))]
    return [f"{key} {scalar(value)}"]


def name(key: str) -> str:
    is_plain = PLAIN.fullmatch(key) and key.lower() not in RESERVED
    return key if is_plain else quote(key)


def scalar(value: Any) -> str:
    if isinstance(value, str):
        return quote(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)
