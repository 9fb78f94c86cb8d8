# SPDX-License-Identifier: MIT
"""Reads the const blocks of a Go file."""

from importer.constant import comment_row
from importer.expression import GO_OPERATORS, evaluate
from importer.lexer import Tokens
from importer.source import InputError, Place, SourceRow, SourceText


def read(source: SourceText) -> list[SourceRow]:
    """Returns the constants of all const blocks in parentheses. A constant outside is no code, but
    expressions may name it."""
    tokens = Tokens(source)
    constants: dict[str, int] = {}
    rows: list[SourceRow] = []
    while tokens.next.kind != "end":
        if not tokens.take_if("const"):
            tokens.take()
        elif tokens.take_if("("):
            rows += _read_block(tokens, constants)
        else:
            _read_single(tokens, constants)
    if not rows:
        raise InputError(Place(1, 1), "There is no const block with codes.")
    return rows


def _read_single(tokens: Tokens, constants: dict[str, int]) -> None:
    """Notes a constant outside of a block if its value is one that codes are made of."""
    name = tokens.expect_name()
    try:
        _skip_type(tokens)
        if tokens.take_if("="):
            constants[name.text] = evaluate(tokens, GO_OPERATORS, constants)
    except InputError:
        pass


def _skip_type(tokens: Tokens) -> None:
    """Skips the type behind a name."""
    line = tokens.previous.place.line
    while tokens.next.place.line == line and tokens.next.text not in ("=", ",", ";", ")", ""):
        tokens.take()


def _read_block(tokens: Tokens, constants: dict[str, int]) -> list[SourceRow]:
    rows = []
    repeated: int | None = None  # where the expression is that a name without one repeats
    iota = 0
    while not tokens.take_if(")"):
        name = tokens.expect_name()
        _skip_type(tokens)
        if tokens.next.text == ",":
            raise InputError(tokens.next.place, "Only one constant a line is read.")
        scope = {**constants, "iota": iota}

        def take_value(scope: dict[str, int] = scope) -> int | str:
            if tokens.next.kind == "text":
                return tokens.take().text[1:-1]
            return evaluate(tokens, GO_OPERATORS, scope)

        if tokens.take_if("="):
            repeated = tokens.position
            value = take_value()
        elif repeated is None:
            raise tokens.unexpected('"="')
        else:
            value = tokens.read_at(repeated, take_value)
        last = tokens.previous
        comment = tokens.comment_of(name, last)
        is_ended = tokens.take_if(";") or tokens.next.text == ")"
        if not is_ended and tokens.next.place.line == last.place.line:
            raise tokens.unexpected('the end of the line or ")"')
        iota += 1
        if isinstance(value, int):
            constants[name.text] = value
        if name.text != "_":
            rows.append(comment_row(value, name, comment))
    return rows
