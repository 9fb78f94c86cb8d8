# SPDX-License-Identifier: MIT
"""A file that is read, the places in it, and what every kind of file gives: rows of codes."""

import bisect
import dataclasses
import pathlib
import re


@dataclasses.dataclass(frozen=True, order=True)
class Place:
    """A position in a file; lines and columns count from 1."""

    line: int
    column: int


class InputError(Exception):
    """Something in a file that cannot be read, and where it is: "3:14: The row has no code."."""

    def __init__(self, place: Place, sentence: str) -> None:
        super().__init__(f"{place.line}:{place.column}: {sentence}")
        self.place = place


@dataclasses.dataclass(frozen=True)
class Cell:
    """A piece of a file."""

    text: str
    place: Place


@dataclasses.dataclass(frozen=True)
class SourceRow:
    """One code as the team's file has it; what the file does not say is empty.

    The code is a number, or a text where codes travel by name.
    """

    code: int | str
    place: Place
    name: str = ""
    kind: str = ""
    http: Cell | None = None
    texts: tuple[str, ...] = ()
    en: str = ""
    zh: str = ""


class SourceText:
    """The text of a file, with a place for each offset."""

    def __init__(self, text: str) -> None:
        self.text = re.sub("\r\n?", "\n", text)
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line(self, offset: int) -> int:
        """Returns the number of the line that an offset is in."""
        return bisect.bisect(self._line_starts, offset)

    def place(self, offset: int) -> Place:
        """Returns the place of an offset."""
        line = self.line(offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)


def read_text(path: pathlib.Path) -> SourceText:
    """Reads a file, which must be UTF-8 with or without a byte order mark."""
    data = path.read_bytes()
    try:
        return SourceText(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = SourceText(data[: error.start].decode("utf-8-sig"))
        raise InputError(
            before.place(len(before.text)),
            "The file is not UTF-8; convert it first, for example with iconv -f gb18030 -t utf-8.",
        ) from None


def parse_int(text: str, base: int = 10) -> int:
    """Returns the value of some digits with a sign.

    Digits behind the fortieth are cut: such a number is far beyond int with and without them, and
    Python refuses to convert thousands.
    """
    return int(text[:40], base)
