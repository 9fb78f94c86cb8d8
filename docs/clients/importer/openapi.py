# SPDX-License-Identifier: MIT
"""Reads the codes that a schema of an OpenAPI document lists: as `enum` with `x-enum-varnames` and
`x-enum-descriptions`, or as a `const` with `title` and `description` in each of `oneOf`."""

import collections.abc
import json
import typing

from importer.source import InputError, Place, SourceRow, SourceText, parse_int

Path = tuple[str | int, ...]

LISTS = ("enum", "oneOf", "anyOf")
NAMES = ("x-enum-varnames", "x-enumNames")
TEXTS = ("x-enum-descriptions", "x-enumDescriptions")
DECODER = json.JSONDecoder(parse_int=parse_int)


def read(source: SourceText, part: str) -> list[SourceRow]:
    """Returns the codes of the schema that a JSON pointer leads to, or of the only one whose name
    says that it has errors or codes."""
    try:
        document = DECODER.decode(source.text)
        lists = {_pointer(path[:-1]): path for path in _find_lists(document, ())}
    except json.JSONDecodeError as error:
        raise InputError(Place(error.lineno, error.colno), f"{error.msg}.") from None
    if not part:
        part = _choose(list(lists))
    if part not in lists:
        raise InputError(
            Place(1, 1), f'No schema lists codes at "{part}"; these do: {", ".join(lists)}.'
        )
    schema = _follow(document, lists[part][:-1])
    offsets = _element_offsets(source.text, lists[part])
    places = [source.place(offset) for offset in offsets]
    if lists[part][-1] == "enum":
        return list(_enum_rows(schema, places))
    return [
        _row(item["const"], place, item.get("title"), item.get("description"))
        for item, place in zip(schema[lists[part][-1]], places, strict=True)
        if isinstance(item, dict) and "const" in item
    ]


def _choose(pointers: list[str]) -> str:
    """Returns the only pointer whose name says that it leads to codes."""
    if not pointers:
        raise InputError(Place(1, 1), "No schema lists codes, as enum or as oneOf with const.")
    for word in ("err", "code"):
        named = [each for each in pointers if word in each.rpartition("/")[2].lower()]
        if len(named) == 1:
            return named[0]
        pointers = named or pointers
    known = ", ".join(pointers)
    raise InputError(Place(1, 1), f"Which schema lists the codes? Name one behind a #: {known}.")


def _enum_rows(
    schema: dict[str, typing.Any], places: list[Place]
) -> collections.abc.Iterator[SourceRow]:
    columns = []
    for keys in (NAMES, TEXTS):
        given: typing.Any = next((schema[key] for key in keys if key in schema), [])
        if isinstance(given, dict):  # by value
            given = [given.get(str(value)) for value in schema["enum"]]
        columns.append([*given, *[None] * len(places)])
    for value, place, name, text in zip(schema["enum"], places, *columns):
        if value is not None:  # as a nullable list has it
            yield _row(value, place, name, text)


def _row(code: object, place: Place, name: object, text: object) -> SourceRow:
    if isinstance(code, bool) or not isinstance(code, int | str) or code == "":
        raise InputError(place, "A code is an integer or a text.")
    texts = (text,) if isinstance(text, str) else ()
    return SourceRow(code, place, name=name if isinstance(name, str) else "", texts=texts)


def _find_lists(value: object, path: Path) -> collections.abc.Iterator[Path]:
    """Yields the paths of all lists of codes."""
    if isinstance(value, dict):
        for key in LISTS:
            items = value.get(key)
            if isinstance(items, list) and items:
                if key == "enum" or any(
                    isinstance(each, dict) and "const" in each for each in items
                ):
                    yield (*path, key)
        for key, member in value.items():
            yield from _find_lists(member, (*path, key))
    elif isinstance(value, list):
        for position, member in enumerate(value):
            yield from _find_lists(member, (*path, position))


def _pointer(path: Path) -> str:
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in path)


def _follow(document: typing.Any, path: Path) -> typing.Any:
    for key in path:
        document = document[key]
    return document


def _element_offsets(text: str, path: Path) -> list[int]:
    """Returns where the elements of a list stand in a document."""
    offset = _skip_space(text, 0)
    for key in path:
        offset = dict(_members(text, offset))[key]
    return [member for _, member in _members(text, offset)]


def _members(text: str, offset: int) -> collections.abc.Iterator[tuple[str | int, int]]:
    """Yields the keys and the offsets of the members of the object or list at an offset."""
    is_object = text[offset] == "{"
    offset = _skip_space(text, offset + 1)
    position = 0
    while text[offset] not in "]}":
        key: str | int = position
        if is_object:
            key, offset = DECODER.raw_decode(text, offset)
            offset = _skip_space(text, _skip_space(text, offset) + 1)
        yield key, offset
        offset = _skip_space(text, DECODER.raw_decode(text, offset)[1])
        if text[offset] == ",":
            offset = _skip_space(text, offset + 1)
        position += 1


def _skip_space(text: str, offset: int) -> int:
    while text[offset] in " \t\n":
        offset += 1
    return offset
