# SPDX-License-Identifier: MIT
"""The forms of a file, by the ending of its name."""

import pathlib

from importer import c_enum, delimited, go, markdown, openapi
from importer.source import InputError, Place, SourceRow, read_text

TABLES = {
    **dict.fromkeys((".csv", ".tsv", ".txt"), delimited.read),
    ".go": go.read,
}
PARTS = {  # of which a part may be chosen
    **dict.fromkeys((".md", ".markdown"), markdown.read),
    **dict.fromkeys((".h", ".hh", ".hpp", ".hxx", ".c", ".cc", ".cpp", ".cxx"), c_enum.read),
    ".json": openapi.read,
}


def read_rows(path: pathlib.Path, part: str) -> list[SourceRow]:
    """Returns the rows of a file, or of a part of it."""
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml"):
        raise InputError(
            Place(1, 1), "Python has no reader of YAML; convert the file to JSON first."
        )
    if ending in TABLES and not part:
        return TABLES[ending](read_text(path))
    if ending in PARTS:
        return PARTS[ending](read_text(path), part)
    if part:
        raise InputError(Place(1, 1), f'A file of this form has no part "{part}".')
    known = " ".join([*TABLES, *PARTS])
    raise InputError(Place(1, 1), f"The ending of the file must be one of {known}.")
