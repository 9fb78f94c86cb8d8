# SPDX-License-Identifier: MIT
"""Reads the tables of a Markdown document (GitHub's form) that have a column of codes."""

import collections.abc
import html
import re

from importer.columns import ADVICE, Columns, find_code_column
from importer.source import Cell, InputError, Place, SourceRow, SourceText

DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
FENCE = re.compile(r" {0,3}(```+|~~~+)")
HEADING = re.compile(r"(#{1,6})\s+(.*?)[\s#]*$")
TAG = re.compile(
    r"</?(a|b|code|del|em|font|i|kbd|p|s|span|strong|sub|sup)(\s[^>]*)?>", re.IGNORECASE
)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def _plain(text: str) -> str:
    """Returns the text of a cell without its marks."""
    text = LINK.sub(r"\1", TAG.sub("", re.sub(r"<br\s*/?>", " ", text))).strip()
    for mark in ("**", "`"):
        if len(text) > 2 * len(mark) and text.startswith(mark) and text.endswith(mark):
            text = text[len(mark) : -len(mark)]
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text.replace("`", ""))).strip()


def _cells(line: str, number: int) -> list[Cell]:
    """Splits a line at its pipes; one behind a backslash is a part of the text."""
    pieces = list(re.finditer(r"(?:\\.|[^|\\]|\\$)*(?:\||$)", line))
    if line.lstrip().startswith("|"):
        del pieces[0]
    cells = []
    for piece in pieces:
        text = piece.group().removesuffix("|")
        is_closed = piece.group() != text
        if text.strip() or is_closed:
            indent = len(text) - len(text.lstrip())
            cells.append(Cell(_plain(text), Place(number, piece.start() + indent + 1)))
    return cells


def _sections(source: SourceText, part: str) -> collections.abc.Iterator[tuple[int, str]]:
    """Yields the lines that are no code, with their numbers; of one section if `part` is the anchor
    that GitHub gives its heading."""
    fence = ""
    level = 0  # of the heading that is the part, while its section lasts
    for number, line in enumerate(source.text.split("\n"), 1):
        mark = FENCE.match(line)
        heading = HEADING.match(line)
        if fence:
            fence = "" if line.strip() == fence else fence
            line = ""
        elif mark:
            fence = mark[1]
            line = ""
        elif part and heading and (level == 0 or len(heading[1]) <= level):
            anchor = re.sub(r"[^\w -]", "", heading[2].strip().lower()).replace(" ", "-")
            level = len(heading[1]) if anchor == part else 0
        if level or not part:
            yield number, line


def read(source: SourceText, part: str) -> list[SourceRow]:
    """Returns the rows of all tables that have a column of codes, or of those in one section."""
    rows: list[SourceRow] = []
    columns: Columns | None = None
    previous: list[Cell] = []
    is_table = is_found = False
    for number, line in _sections(source, part):
        cells = _cells(line, number) if "|" in line else []
        if not cells:
            is_table = False
        elif is_table:
            if columns is not None and (row := columns.read(cells)) is not None:
                rows.append(row)
        elif previous and DELIMITER.fullmatch(line) and len(cells) == len(previous):
            is_table = True
            is_coded = find_code_column(previous) is not None
            columns = Columns(previous) if is_coded else None
            is_found = is_found or is_coded
        previous = cells
    if not is_found:
        where = f' in a section "{part}"' if part else ""
        raise InputError(Place(1, 1), f"No table{where} has a column of codes; {ADVICE}")
    return rows
