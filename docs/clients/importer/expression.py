# SPDX-License-Identifier: MIT
"""Constant expressions of integers, as Go, C and C++ have them."""

import collections.abc
import re

from importer.lexer import Token, Tokens
from importer.source import InputError, parse_int

Constants = collections.abc.Mapping[str, int]
Operators = collections.abc.Mapping[str, int]  # how closely each binds

C_OPERATORS: Operators = {
    **{"|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4},
    **{"+": 5, "-": 5, "*": 6, "/": 6, "%": 6},
}
GO_OPERATORS: Operators = {
    **{"+": 1, "-": 1, "|": 1, "^": 1},
    **{"*": 2, "/": 2, "%": 2, "<<": 2, ">>": 2, "&": 2, "&^": 2},
}
NUMBER = re.compile(
    r"(?:0[xX](?P<x>[0-9a-fA-F]+)|0[bB](?P<b>[01]+)|0[oO]?(?P<o>[0-7]+)|(?P<d>[0-9]+))[uUlLzZ]*"
)
BASES = {"x": 16, "b": 2, "o": 8, "d": 10}


def evaluate(tokens: Tokens, operators: Operators, constants: Constants) -> int:
    """Takes an expression and returns its value."""
    return _Evaluation(tokens, operators, constants).binary(1)


class _Evaluation:
    def __init__(self, tokens: Tokens, operators: Operators, constants: Constants) -> None:
        self._tokens = tokens
        self._operators = operators
        self._constants = constants

    def binary(self, lowest: int) -> int:
        """Takes operands and the operators between them that bind at least as `lowest` does."""
        left = self._unary()
        while self._operators.get(self._tokens.next.text, 0) >= lowest:
            operator = self._tokens.take()
            left = _apply(operator, left, self.binary(self._operators[operator.text] + 1))
        return left

    def _unary(self) -> int:
        tokens = self._tokens
        if tokens.take_if("-"):
            return -self._unary()
        if tokens.take_if("+"):
            return self._unary()
        if tokens.take_if("~", "^"):
            return ~self._unary()
        if tokens.take_if("("):
            return self._closed()
        if tokens.next.kind == "number":
            return _number(tokens.take())
        if tokens.next.kind != "name":
            raise tokens.unexpected("an integer")
        name = tokens.take()
        if tokens.take_if("("):  # a conversion, Code(100)
            return self._closed()
        if name.text not in self._constants:
            raise InputError(name.place, f'"{name.text}" is no integer constant of this file.')
        return self._constants[name.text]

    def _closed(self) -> int:
        value = self.binary(1)
        self._tokens.expect(")")
        return value


def _number(token: Token) -> int:
    match = NUMBER.fullmatch(re.sub("[_']", "", token.text))
    if not match or match.lastgroup is None:
        raise InputError(token.place, f'"{token.text}" is no integer.')
    return parse_int(match[match.lastgroup], BASES[match.lastgroup])


def _apply(operator: Token, left: int, right: int) -> int:
    sign = operator.text
    if sign in ("/", "%") and right == 0:
        raise InputError(operator.place, "The number is divided by 0.")
    if sign in ("<<", ">>") and not 0 <= right < 64:
        raise InputError(operator.place, f"The number is shifted by {right} bits.")
    quotient = 0 if right == 0 else abs(left) // abs(right)
    quotient = quotient if (left < 0) == (right < 0) else -quotient
    results: dict[str, collections.abc.Callable[[], int]] = {
        "+": lambda: left + right,
        "-": lambda: left - right,
        "*": lambda: left * right,
        "/": lambda: quotient,  # towards 0, which // is not
        "%": lambda: left - quotient * right,
        "<<": lambda: left << right,
        ">>": lambda: left >> right,
        "&": lambda: left & right,
        "&^": lambda: left & ~right,
        "|": lambda: left | right,
        "^": lambda: left ^ right,
    }
    return results[sign]()
