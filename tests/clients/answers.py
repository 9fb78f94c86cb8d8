# SPDX-License-Identifier: MIT
"""Writes the same answers as answers.cpp:
python3 answers.py codes < errcodes
python3 answers.py responses < responses.jsonl"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from errcode import (
    CODES,
    ApiError,
    Entry,
    find,
    find_name,
    find_status,
    find_type,
    from_response,
    from_wire,
)

BETWEEN = "\x1F"
END = "\x1E"


def describe(entry: Entry | None) -> str:
    if entry is None:
        return ""
    fields = (
        entry.catalog,
        entry.name,
        entry.type,
        entry.code,
        entry.http,
        entry.grpc,
        int(entry.transient),
        int(entry.is_success),
        entry.en,
        entry.zh,
    )
    return BETWEEN.join(map(str, fields))


def describe_error(error: ApiError) -> str:
    fields = (
        error.code,
        error.type,
        error.entry.http,
        int(error.transient),
        error.retry_after,
        error.received_message,
        error.model,
        error.field,
        error.reason,
        error.permission,
        error.message("en"),
        error.message("zh"),
        *(f"[{describe_error(each)}]" for each in error.errors),
    )
    return BETWEEN.join("" if each is None else str(each) for each in fields)


def answer_codes(errcodes: list[str]) -> Iterator[str]:
    for entry in CODES:
        same_name = find_name(entry.name)
        assert same_name is not None and same_name.name == entry.name
        named = find(f"{entry.type}.{entry.name}")
        yield describe(named if named == entry else find(entry.code))
    for errcode in errcodes:
        yield describe(find_type(errcode))
    for number in (-(2**31), 2**31 - 1, 70_004, 100_000, *range(-10, 1001)):
        yield describe(find(number))
        yield describe(find_status(number))
        for errcode in errcodes:
            yield describe(from_wire(number, errcode))


def answer_responses(lines: list[str]) -> Iterator[str]:
    for line in lines:
        response = json.loads(line)
        error = from_response(
            response["status"], response["body"], response["retry_after"]
        )
        yield "success" if error is None else describe_error(error)


def main() -> None:
    text = sys.stdin.buffer.read().decode()
    answers = (
        answer_codes(text.split(END)[:-1])
        if sys.argv[1] == "codes"
        else answer_responses(text.split("\n")[:-1])
    )
    sys.stdout.buffer.write("".join(each + END for each in answers).encode())


if __name__ == "__main__":
    main()
