# SPDX-License-Identifier: MIT
"""What the comment beside a constant says about its code."""

import re

from importer.lexer import Token
from importer.source import Cell, SourceRow

STATUS = re.compile(r"(?:HTTP\s*)?([1-5][0-9]{2})\s*[:：]\s*")


def comment_row(code: int | str, name: Token, comment: str) -> SourceRow:
    """Returns the row of a constant. Its comment may begin with its name, which is Go's convention,
    and with an HTTP status: "ErrUserNotFound - 404: User not found"."""
    text = re.sub(rf"^{re.escape(name.text)}(?:\s*[-–—:：,，=]+\s*|\s+(?![a-z]))", "", comment)
    status = STATUS.match(text)
    http = Cell(status[1], name.place) if status else None
    text = text[status.end() :] if status else text
    return SourceRow(code, name.place, name=name.text, http=http, texts=(text,))
