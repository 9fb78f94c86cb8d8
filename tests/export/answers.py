# SPDX-License-Identifier: MIT
"""Writes the same answers as export.cpp: python3 answers.py < errcodes > answers"""
import sys

from errcode import Entry, find, find_errcode, find_status, from_wire

BETWEEN = "\x1F"
END = "\x1E"


def line(of: Entry | None, errcode: str = "") -> str:
    if of is None:
        return END
    fields = (errcode, of.catalog, of.name, of.type, of.message("en"), of.message("zh"), of.desc,
              of.code, of.http, of.grpc, int(of.transient), int(of.is_success))
    return BETWEEN.join(map(str, fields)) + END


def main() -> None:
    errcodes = sys.stdin.buffer.read().decode().split(END)[:-1]
    lines = [line(find_errcode(errcode)) for errcode in errcodes]
    for number in (-(2**31), 2**31 - 1, 70_004, 100_000, *range(-10, 1001)):
        lines += line(find(number)), line(find_status(number))
        for errcode in errcodes:
            answer = from_wire(number, errcode)
            lines.append(line(answer, answer.errcode))
    absent: tuple[object, ...] = (None, True, 804.0, "804", [804], {})
    for none in absent:
        assert from_wire(none, "Blocked") == from_wire(0, "Blocked")
        if not isinstance(none, str):
            assert from_wire(804, none) == from_wire(804, "")
    sys.stdout.buffer.write("".join(lines).encode())


if __name__ == "__main__":
    main()
