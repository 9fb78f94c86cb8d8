# SPDX-License-Identifier: MIT
"""Reads an enum of a C or C++ file."""

from importer.constant import comment_row
from importer.expression import C_OPERATORS, evaluate
from importer.lexer import Tokens
from importer.source import InputError, Place, SourceRow, SourceText


def read(source: SourceText, part: str) -> list[SourceRow]:
    """Returns the enumerators of the enum that is called `part`, or of the only one."""
    tokens = Tokens(source)
    constants: dict[str, int] = {}
    enums: dict[str, list[SourceRow] | InputError] = {}
    while tokens.next.kind != "end":
        if not tokens.take_if("enum"):
            tokens.take()
            continue
        name = _take_head(tokens)
        if not tokens.take_if("{"):
            continue  # it is only declared or used here
        try:
            rows: list[SourceRow] | InputError = _read_enumerators(tokens, constants)
        except InputError as error:  # which matters only if this enum is the one
            rows = error
        if tokens.next.kind == "name" and not name:  # typedef enum { ... } name;
            name = tokens.next.text
        enums[name or f"unnamed {len(enums) + 1}"] = rows
    return _choose(enums, part)


def _choose(enums: dict[str, list[SourceRow] | InputError], part: str) -> list[SourceRow]:
    names = ", ".join(enums)
    if not enums:
        raise InputError(Place(1, 1), "There is no enum.")
    if part and part not in enums:
        raise InputError(Place(1, 1), f'There is no enum "{part}", but {names}.')
    if not part and len(enums) > 1:
        raise InputError(Place(1, 1), f"There are several enums, {names}: name one behind a #.")
    chosen = enums[part or names]
    if isinstance(chosen, InputError):
        raise chosen
    return chosen


def _take_head(tokens: Tokens) -> str:
    """Takes what stands before the enumerators and returns the name of the enum."""
    name = ""
    while tokens.next.text == "[[" or tokens.next.kind == "name":
        if tokens.take_if("[["):
            tokens.skip_group("]]")
        elif not tokens.take_if("class", "struct"):
            token = tokens.take()
            if not token.text.startswith("__"):
                name = token.text
            elif tokens.take_if("("):
                tokens.skip_group(")")
    if tokens.take_if(":"):
        while tokens.next.kind == "name" or tokens.next.text == "::":
            tokens.take()
    return name


def _read_enumerators(tokens: Tokens, constants: dict[str, int]) -> list[SourceRow]:
    rows: list[SourceRow] = []
    value = -1
    while not tokens.take_if("}"):
        if tokens.next.kind == "directive":
            raise InputError(
                tokens.next.place, "A preprocessor line among enumerators is not read."
            )
        name = tokens.expect_name()
        _skip_attributes(tokens)
        value = evaluate(tokens, C_OPERATORS, constants) if tokens.take_if("=") else value + 1
        last = tokens.previous
        if not tokens.take_if(",") and tokens.next.text != "}":
            raise tokens.unexpected('"," or "}"')
        constants[name.text] = value
        rows.append(comment_row(value, name, tokens.comment_of(name, last)))
    return rows


def _skip_attributes(tokens: Tokens) -> None:
    """Skips `[[deprecated]]`, `__attribute__((...))` and a macro that stands for one."""
    while tokens.next.text == "[[" or tokens.next.kind == "name":
        if tokens.take_if("[["):
            tokens.skip_group("]]")
        else:
            tokens.take()
            if tokens.take_if("("):
                tokens.skip_group(")")
