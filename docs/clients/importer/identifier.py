# SPDX-License-Identifier: MIT
"""C++ names, made of whatever a team calls its codes."""

import itertools
import re

WORD = re.compile(
    r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+[a-z]*"
)
# The keywords of C++ up to C++26, and what the C library and compilers define as macros.
RESERVED = frozenset(
    """
    alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t
    char8_t class co_await co_return co_yield compl concept const const_cast consteval constexpr
    constinit continue contract_assert decltype default delete do double dynamic_cast else enum
    explicit export extern false float for friend goto if inline int long mutable namespace new
    noexcept not not_eq nullptr operator or or_eq private protected public register
    reinterpret_cast requires return short signed sizeof static static_assert static_cast struct
    switch template this thread_local throw true try typedef typeid typename union unsigned using
    virtual void volatile wchar_t while xor xor_eq
    assert errno linux major minor offsetof setjmp stderr stdin stdout unix
    """.split()
)
PREFIXES = ("e", "err", "errcode", "error", "code", "k")
MOST_WORDS = 6  # of a name that is made of a text


def words(text: str) -> list[str]:
    """Returns the words of a name in any style, in lower case."""
    return [word.lower() for word in WORD.findall(text)]


def telling_words(name: str) -> list[str]:
    """Returns the words of a code's name without those in front that only say that it is one."""
    return list(itertools.dropwhile(PREFIXES.__contains__, words(name))) or words(name)


def make_identifier(text: str) -> str:
    """Returns a name in snake_case; empty if the text has neither Latin letters nor digits."""
    name = "_".join(words(text))
    if name[:1].isdigit():
        name = f"code_{name}"
    return f"{name}_" if name in RESERVED else name


def make_identifier_of_text(text: str) -> str:
    """Returns a name of a text's first words, without articles."""
    text = re.sub(r"\{\w*\}|['’]", "", text)
    first = [word for word in words(text) if word not in ("a", "an", "the")][:MOST_WORDS]
    return make_identifier(" ".join(first))
