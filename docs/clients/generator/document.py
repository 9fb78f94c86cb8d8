# SPDX-License-Identifier: MIT
"""errcode.json as it is read, and the names of its codes in other languages."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

Row = dict[str, Any]


class BadInput(Exception):
    """Says what is wrong with the document, in a sentence."""


class Constant(NamedTuple):
    """A code, and the words that its name is made of."""

    words: tuple[str, ...]
    catalog: Row
    row: Row

    @property
    def is_named(self) -> bool:
        return bool(self.catalog["named"])

    @property
    def code(self) -> int:
        """The number on the wire."""
        return int(self.row["http" if self.is_named else "code"])

    @property
    def errcode(self) -> str:
        """The type; of a code that travels by name with that name behind it."""
        name = f".{self.row['name']}" if self.is_named else ""
        return f"{self.row['type']}{name}"

    @property
    def pascal(self) -> str:
        return "".join(word[:1].upper() + word[1:] for word in self.words)

    @property
    def upper(self) -> str:
        return "_".join(self.words).upper()

    @property
    def summary(self) -> str:
        """What a comment says about the code, on one line."""
        row, tip = self.row, self.row.get("help", {})
        text = f"{row['http']} {row['type']}: {row['en']}"
        for more in (tip.get("en"), tip.get("url")):
            text += f" ({more})" if more else ""
        return " ".join(text.split())


def load(text: str) -> Row:
    try:
        document = json.loads(text)
    except ValueError as error:
        raise BadInput(f"the input is not JSON: {error}") from None
    if not isinstance(document, dict) or document.get("version") != 1:
        raise BadInput('the input is not an errcode.json with "version": 1')
    return document


def constants(document: Row) -> list[Constant]:
    """Names every code. One whose name an earlier catalogue has gets its own
    catalogue's name in front."""
    made: dict[str, Constant] = {}
    for catalog in document["catalogs"]:
        for row in catalog["rows"]:
            own = words(row["name"]) or ("code", str(row.get("code", row["http"])))
            code = Constant(own, catalog, row)
            other = made.get(code.upper)
            if other is not None and other.catalog is not catalog:
                code = code._replace(words=words(catalog["name"]) + own)
            if code.upper in made:
                raise BadInput(
                    f"{row['name']!r} of {catalog['name']!r} has the same name as"
                    f" {made[code.upper].row['name']!r}: {code.upper}"
                )
            made[code.upper] = code
    return list(made.values())


def words(name: str) -> tuple[str, ...]:
    """Splits a name at all that is no letter and no digit, and where a small
    letter is followed by a capital one."""
    if name.isupper():
        name = name.lower()
    found = tuple(re.findall(r"[^\W_]+?(?:(?<=[a-z0-9])(?=[A-Z])|(?=[\W_])|$)", name))
    return ("n", *found) if found and found[0][0].isdigit() else found


def quote(text: str) -> str:
    """Writes a text as a literal that TypeScript, Python and Go read alike."""
    return re.sub(
        r"[^ -~]",
        lambda found: found[0]
        if found[0].isprintable() or found[0] > "\uffff"
        else f"\\u{ord(found[0]):04x}",
        json.dumps(text, ensure_ascii=False),
    )


def origin(document: Row) -> str:
    """What the first line of a generated file says."""
    return (
        f"errcode.json of program {document['program_version']},"
        f" errcode {document['generated_by']['errcode']}"
    )


def columns(row: Row, key: str) -> Iterator[Any]:
    """The columns of a row in the order of every client's tables."""
    http = row.get("http", row.get("status"))
    yield from (row.get(key, http), row["name"], row.get("errcode", row.get("type")))
    yield from (http, row["grpc"], row["transient"], row["en"], row["zh"])
