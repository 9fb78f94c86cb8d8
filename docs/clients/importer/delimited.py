# SPDX-License-Identifier: MIT
"""Reads CSV and TSV with a header (RFC 4180), and semicolons as spreadsheets write them."""

import re

from importer.columns import Columns
from importer.source import Cell, InputError, SourceRow, SourceText

QUOTED = re.compile('"((?:[^"]|"")*)"')


def read(source: SourceText) -> list[SourceRow]:
    """Returns the rows below the header."""
    header_line = source.text.split("\n", 1)[0]
    separator = max("\t;,", key=header_line.count)
    lines = _lines(source, separator)
    columns = Columns(lines[0])
    return [row for cells in lines[1:] if (row := columns.read(cells)) is not None]


def _lines(source: SourceText, separator: str) -> list[list[Cell]]:
    plain = re.compile(f"[^{separator}\n]*")
    text, offset = source.text, 0
    lines: list[list[Cell]] = [[]]
    while True:
        place = source.place(offset)
        quoted = QUOTED.match(text, offset)
        if quoted:
            lines[-1].append(Cell(quoted[1].replace('""', '"').strip(), place))
            offset = quoted.end()
        elif text.startswith('"', offset):
            raise InputError(place, "The quotation mark is not closed.")
        else:
            cell = plain.match(text, offset)
            assert cell is not None
            lines[-1].append(Cell(cell.group().strip(), place))
            offset = cell.end()
        if offset == len(text):
            return lines
        if text[offset] == "\n":
            lines.append([])
        elif text[offset] != separator:
            raise InputError(source.place(offset), "There is text behind a quoted cell.")
        offset += 1
