# SPDX-License-Identifier: MIT
"""The tokens of a source file in Go, C or C++, and the comments beside them."""

import collections.abc
import dataclasses
import re
import typing

from importer.comments import Comments
from importer.source import InputError, Place, SourceText

Result = typing.TypeVar("Result")

TOKEN = re.compile(
    r"""
      (?P<comment> //[^\n]* | /\*.*?\*/ )
    | (?P<text> "(?:\\.|[^"\\\n])*" | `[^`]*` )
    | (?P<character> '(?:\\.|[^'\\\n])+' )
    | (?P<directive> ^[ \t]*\#(?:\\\n|[^\n])* )
    | (?P<number> [0-9](?:[0-9A-Za-z_.]|'[0-9A-Fa-f])* )
    | (?P<name> [^\W\d]\w* )
    | (?P<sign> <<|>>|&\^|\[\[|\]\]|:: | [^\s\w] )
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


@dataclasses.dataclass(frozen=True)
class Token:
    """A token; `kind` is text, character, directive, number, name, sign or end."""

    kind: str
    text: str
    place: Place


class Tokens:
    """The tokens of a file; the last one is of kind "end"."""

    def __init__(self, source: SourceText) -> None:
        self._tokens: list[Token] = []
        self._comments = Comments()
        self._position = 0  # of the next token
        line_of_code = 0
        for match in TOKEN.finditer(source.text):
            kind, text = str(match.lastgroup), match.group()
            place, last_line = source.place(match.start()), source.line(match.end() - 1)
            if kind == "comment":
                self._comments.add(text, place, last_line, line_of_code != place.line)
            else:
                self._tokens.append(Token(kind, text, place))
                line_of_code = last_line
        self._tokens.append(Token("end", "", source.place(len(source.text))))

    @property
    def position(self) -> int:
        """How many tokens have been taken."""
        return self._position

    @property
    def next(self) -> Token:
        """The token that comes next."""
        return self._tokens[self._position]

    @property
    def previous(self) -> Token:
        """The token that was taken last."""
        return self._tokens[self._position - 1]

    def take(self) -> Token:
        """Takes the next token; the end is never taken."""
        token = self.next
        if token.kind != "end":
            self._position += 1
        return token

    def take_if(self, *texts: str) -> bool:
        """Takes the next token if it is one of these."""
        is_one = self.next.text in texts and self.next.kind in ("name", "sign")
        if is_one:
            self._position += 1
        return is_one

    def read_at(self, position: int, read: collections.abc.Callable[[], Result]) -> Result:
        """Returns what `read` takes from an earlier position on, and comes back."""
        self._position, position = position, self._position
        try:
            return read()
        finally:
            self._position = position

    def expect(self, text: str) -> Token:
        """Takes the next token, which must be this."""
        if not self.take_if(text):
            raise self.unexpected(f'"{text}"')
        return self.previous

    def expect_name(self) -> Token:
        """Takes the next token, which must be a name."""
        if self.next.kind != "name":
            raise self.unexpected("a name")
        return self.take()

    def unexpected(self, wanted: str) -> InputError:
        """Returns the error that something else was wanted here."""
        found = "the end of the file" if self.next.kind == "end" else f'"{self.next.text}"'
        return InputError(self.next.place, f"There should be {wanted}, not {found}.")

    def skip_group(self, closing: str) -> None:
        """Skips to behind the sign that closes a group which is open."""
        pairs = {"(": ")", "{": "}", "[": "]", "[[": "]]"}
        opened = self.previous
        while not self.take_if(closing):
            token = self.take()
            if token.kind == "end":
                raise InputError(opened.place, f'The "{opened.text}" is not closed.')
            if token.kind == "sign" and token.text in pairs:
                self.skip_group(pairs[token.text])

    def comment_of(self, first: Token, last: Token) -> str:
        """Returns the comment about the tokens from the first to the last, which was the last one
        taken but for a comma."""
        return self._comments.about(first.place, last.place, self.next.place)
