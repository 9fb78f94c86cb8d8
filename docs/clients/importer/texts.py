# SPDX-License-Identifier: MIT
"""The English and the Chinese text of a code."""

import dataclasses
import re
import unicodedata

from importer.identifier import telling_words
from importer.placeholders import PLACEHOLDER, number_placeholders
from importer.source import InputError, SourceRow

CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


@dataclasses.dataclass(frozen=True)
class Texts:
    """The texts of a row of a catalogue, and whether the team's file has them."""

    en: str
    zh: str
    has_en: bool
    has_zh: bool


def read_texts(row: SourceRow) -> Texts:
    """Returns the texts of a row. One that is missing is made of the name, or else is the other
    one; a row without any gets its code."""
    english = [row.en, *(text for text in row.texts if not CHINESE.search(text))]
    chinese = [row.zh, *(text for text in row.texts if CHINESE.search(text))]
    en, en_parameters = _read_first(english, row)
    zh, zh_parameters = _read_first(chinese, row)
    has_en, has_zh = bool(en), bool(zh)
    if has_en and has_zh and en_parameters != zh_parameters:
        raise InputError(row.place, f'"{en}" and "{zh}" have different parameters.')
    if not has_en:
        name = row.name or str(row.code)
        is_name = re.search("[A-Za-z]", name) and not zh_parameters
        en = " ".join(telling_words(name)).capitalize() if is_name else zh or name
    return Texts(en, zh or en, has_en, has_zh)


def _read_first(texts: list[str], row: SourceRow) -> tuple[str, dict[str, str]]:
    """Returns the first text that is not empty, and its parameters."""
    text = " ".join(next(filter(None, texts), "").split())
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs"):
            raise InputError(row.place, f"A text has the character U+{ord(character):04X}.")
    read, parameters = number_placeholders(text)
    if left := PLACEHOLDER.search(read):  # made of "%%s"
        raise InputError(row.place, f'"{text}" would say "{left.group()}", as printf does.')
    return read, parameters
