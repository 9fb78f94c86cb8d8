# SPDX-License-Identifier: MIT
"""The rows of a catalogue, made of the rows of a team's file."""

import dataclasses
import re

from importer.identifier import make_identifier, make_identifier_of_text, words
from importer.meaning import Meaning, read_meaning
from importer.source import InputError, Place, SourceRow
from importer.texts import Texts, read_texts
from importer.type_words import SUCCESS
from importer.vocabulary import Vocabulary

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
CHECK_NAME = "check the name"
QUALIFIER = re.compile(r"[\w:/#+-]+")


class Problems(Exception):
    """All that is wrong with the rows of a file."""

    def __init__(self, errors: list[InputError]) -> None:
        super().__init__()
        self.errors = sorted(errors, key=lambda error: error.place)


@dataclasses.dataclass
class Row:
    """A row of a catalogue, and what is left to do for the team."""

    place: Place
    value: int
    identifier: str
    name: str
    meaning: Meaning
    texts: Texts
    tasks: list[str]


@dataclasses.dataclass(frozen=True)
class Catalogue:
    """Rows in ascending order of their values, and whether their codes travel by name."""

    rows: list[Row]
    is_named: bool


def make_catalogue(source_rows: list[SourceRow], vocabulary: Vocabulary) -> Catalogue:
    """Returns the catalogue of all rows, or raises all problems at once."""
    if not source_rows:
        raise InputError(Place(1, 1), "The table has no rows.")
    first = source_rows[0]
    is_named = isinstance(first.code, str)
    problems: list[InputError] = []
    rows: list[Row] = []
    for source_row in source_rows:
        try:
            if isinstance(source_row.code, str) != is_named:
                one, other = ("number", "name") if is_named else ("name", "number")
                raise InputError(
                    source_row.place,
                    f'"{source_row.code}" is a {one}, but "{first.code}" '
                    f"in line {first.place.line} is a {other}.",
                )
            rows.append(_make_row(source_row, vocabulary))
        except InputError as error:
            problems.append(error)
    problems += _find_doubles(source_rows, rows)
    if problems:
        raise Problems(problems)
    rows.sort(key=lambda row: row.identifier if is_named else row.value)
    _make_unique(rows)
    if is_named:  # the numbers stay inside the process
        for value, row in enumerate(rows, 1):
            row.value = value
    return Catalogue(rows, is_named)


def _make_row(source: SourceRow, vocabulary: Vocabulary) -> Row:
    code, value, name, tasks = source.code, 0, "", []
    if isinstance(code, int):
        value = code
        if not INT_MIN <= value <= INT_MAX:
            raise InputError(source.place, f"{value} does not fit into int.")
    else:
        *before, name = code.split(".")
        if before and vocabulary.find_type(before[0]):  # AlreadyExists.User.EmailExists
            source = dataclasses.replace(source, kind=source.kind or before[0])
        elif before:
            name = code
        if not QUALIFIER.fullmatch(name):  # it travels between dots
            name = "".join(word.capitalize() for word in words(name))
            tasks.append(CHECK_NAME)
    texts = read_texts(source)
    identifier = make_identifier(name or source.name)
    if not identifier:
        identifier = _name_otherwise(source, texts)
        tasks.append(CHECK_NAME)
    meaning = read_meaning(source, texts, vocabulary)
    tasks += meaning.tasks
    tasks += [] if texts.has_en else ["write the English text"]
    tasks += [] if texts.has_zh else ["write the Chinese text"]
    return Row(source.place, value, identifier, name, meaning, texts, tasks)


def _name_otherwise(source: SourceRow, texts: Texts) -> str:
    """Returns a C++ name of a code that has none in Latin letters."""
    if texts.has_en and (identifier := make_identifier_of_text(texts.en)):
        return identifier
    if isinstance(source.code, str):
        raise InputError(source.place, f'No C++ name can be made of "{source.code}".')
    return f"code_{source.code}".replace("-", "minus_")


def _find_doubles(source_rows: list[SourceRow], rows: list[Row]) -> list[InputError]:
    problems: dict[Place, InputError] = {}  # one a row
    seen: dict[str, Place] = {}

    def note(kind: str, place: Place) -> None:
        known = seen.setdefault(kind, place)
        if known != place:
            sentence = f"{kind} stands twice; the first is in line {known.line}."
            problems.setdefault(place, InputError(place, sentence))

    for source in source_rows:
        note(f'The code "{source.code}"', source.place)
        if source.name:
            note(f'The name "{source.name}"', source.place)
    for row in rows:
        if row.meaning.type.name == SUCCESS:
            note("A success", row.place)
        if row.name:
            note(f'The last part "{row.name}"', row.place)
    return list(problems.values())


def _make_unique(rows: list[Row]) -> None:
    """Tells codes apart whose names lead to the same C++ name."""
    taken: set[str] = set()
    for row in rows:
        identifier, count = row.identifier, 1
        while identifier in taken:
            count += 1
            identifier = f"{row.identifier}_{count}"
        if count > 1 and CHECK_NAME not in row.tasks:
            row.tasks.insert(0, CHECK_NAME)
        taken.add(identifier)
        row.identifier = identifier
    for row in rows:
        row.name = row.name or row.identifier
