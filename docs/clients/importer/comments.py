# SPDX-License-Identifier: MIT
"""The comments of a source file, and what each is about."""

import bisect
import dataclasses
import re

from importer.source import Place

MARK = re.compile(r"^\s*(?://[/!]*|/\*+!?|\*+(?!/))?<?|\*/\s*$", re.MULTILINE)
BACKWARD = re.compile(r"//[/!]<|/\*[*!]<")  # Doxygen's mark of a comment on what stands before


@dataclasses.dataclass(frozen=True)
class Comment:
    """A comment; one that is alone has no code before it on its line."""

    place: Place
    last_line: int
    words: str
    is_alone: bool
    is_backward: bool


class Comments:
    """The comments of a file, in order."""

    def __init__(self) -> None:
        self._comments: list[Comment] = []

    def add(self, text: str, place: Place, last_line: int, is_alone: bool) -> None:
        """Adds the next comment, with its marks."""
        words = " ".join(re.sub(r"[@\\]brief\b", "", MARK.sub("", text)).split())
        is_backward = BACKWARD.match(text) is not None
        self._comments.append(Comment(place, last_line, words, is_alone, is_backward))

    def about(self, first: Place, last: Place, end: Place) -> str:
        """Returns the words about what stands from the first token to the last, with the next one
        at the end: the comment behind it, else the one in the lines directly above."""
        chosen = [
            comment
            for comment in self._comments[self._count(last) : self._count(end)]
            if (comment.is_backward if comment.is_alone else comment.place.line == last.line)
        ]
        if not chosen:
            position, line = self._count(first), first.line
            while position and self._ends_above(line, self._comments[position - 1]):
                position -= 1
                line = self._comments[position].place.line
            chosen = self._comments[position : self._count(first)]
        return " ".join(comment.words for comment in chosen)

    def _count(self, place: Place) -> int:
        """Returns how many comments stand before a place."""
        return bisect.bisect(self._comments, place, key=lambda comment: comment.place)

    @staticmethod
    def _ends_above(line: int, comment: Comment) -> bool:
        is_next = comment.last_line == line - 1
        return is_next and comment.is_alone and not comment.is_backward
