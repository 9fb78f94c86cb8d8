# SPDX-License-Identifier: MIT
"""The fenced blocks of a document. As a program it makes one source file of all blocks of a language
in one, so that each builds on those before it: python3 blocks.py docs/guide.md cpp guide.cpp. Or it
writes the blocks that name their file, ```cpp grpc.cpp: python3 blocks.py docs/recipes.md FOLDER"""
import pathlib
import re
import sys
from typing import NamedTuple

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Block(NamedTuple):
    language: str
    text: str
    line: int  # in which its text begins
    file: str  # "" where none is named


def read(path):
    return pathlib.Path(SOURCE, path).read_text(encoding="utf-8")


def blocks(document, *languages):
    """Gives the fenced blocks of a document, of all languages where none is named."""
    text = read(document)
    for found in re.finditer(r"^ *```(.*?)(?: (.*))?\n((?:.*\n)*?)```$", text, re.M):
        if not languages or found[1] in languages:
            line = text.count("\n", 0, found.start(3)) + 1
            yield Block(found[1], found[3], line, found[2] or "")


def to_source(block, document):
    is_cpp = block.language in ("cpp", "c++")
    return f'#line {block.line} "{document}"\n{block.text}' if is_cpp else block.text


def write(path, text):
    pathlib.Path(path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    document, *arguments = sys.argv[1:]
    if len(arguments) == 1:
        for each in blocks(document):
            write(pathlib.Path(arguments[0], each.file), to_source(each, document))
    else:
        language, output = arguments
        texts = [to_source(each, document) for each in blocks(document, language)]
        if language == "cpp":  # test cases
            texts.insert(0, '#include "catch.hpp"\n')
        write(output, "".join(texts))
