# SPDX-License-Identifier: MIT
"""The fenced blocks of a document. As a program it makes one source file of all blocks of a language
in one, so that each builds on those before it: python3 blocks.py docs/guide.md cpp guide.cpp"""
import pathlib
import re
import sys
from typing import NamedTuple

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Block(NamedTuple):
    language: str
    text: str
    line: int  # in which its text begins


def read(path):
    return pathlib.Path(SOURCE, path).read_text(encoding="utf-8")


def blocks(document, *languages):
    """Gives the fenced blocks of a document, of all languages where none is named."""
    text = read(document)
    for found in re.finditer(r"^ *```(.*)\n((?:.*\n)*?)```$", text, re.M):
        if not languages or found[1] in languages:
            yield Block(found[1], found[2], text.count("\n", 0, found.start(2)) + 1)


if __name__ == "__main__":
    document, language, output = sys.argv[1:]
    texts = [f'#line {each.line} "{document}"\n{each.text}' for each in blocks(document, language)]
    if language == "cpp":  # test cases
        texts.insert(0, '#include "catch.hpp"\n')
    pathlib.Path(output).write_text("".join(texts), encoding="utf-8")
