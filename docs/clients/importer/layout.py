# SPDX-License-Identifier: MIT
"""The lines of a row, as clang-format with Google's style and 100 columns leaves them."""

import re
import unicodedata

COLUMNS = 100
OPENING = "      {"
INDENT = " " * len(OPENING)
# What is never cut: an escape sequence or a character.
UNIT = re.compile(r"\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\.|.")


def lay_out_row(items: list[str]) -> list[str]:
    """Returns the lines of a row. Each takes as many items as fit; a literal that is longer than a
    line has lines of its own."""
    lines = [OPENING]
    is_full = False
    for position, item in enumerate(items):
        end = "," if position + 1 < len(items) else "},"
        room = COLUMNS - len(INDENT) - len(end)
        pieces = _split_literal(item, room) if item.startswith('"') else [item]
        space = "" if lines[-1].endswith("{") else " "
        is_long = len(pieces) > 1
        if position and (
            is_full or is_long or width(lines[-1] + space + pieces[0] + end) > COLUMNS
        ):
            lines.append(INDENT + pieces[0])
        else:
            lines[-1] += space + pieces[0]
        lines += [INDENT + piece for piece in pieces[1:]]
        lines[-1] += end
        is_full = is_long
    return lines


def literal(text: str) -> str:
    """Returns a text as a literal. Characters that do not show are escaped."""
    return f'"{"".join(map(_escape, text))}"'


def width(text: str) -> int:
    """Returns the number of columns that a text takes; an ideograph takes two."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def _escape(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if unicodedata.category(character) in ("Cf", "Zl", "Zp", "Co", "Cn"):
        code = ord(character)
        return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def _split_literal(whole: str, room: int) -> list[str]:
    """Splits a literal that is wider than the room, behind a space where there is one."""
    if width(whole) <= room:
        return [whole]
    pieces = [""]
    for unit in UNIT.findall(whole[1:-1]):
        if width(pieces[-1] + unit) + 2 > room:
            cut = pieces[-1].rfind(" ") + 1 or len(pieces[-1])
            pieces[-1:] = [pieces[-1][:cut], pieces[-1][cut:]]
        pieces[-1] += unit
    return [f'"{piece}"' for piece in pieces]
