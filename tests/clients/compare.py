# SPDX-License-Identifier: MIT
"""Compares what a client answers about responses with what C++ answers:
python3 compare.py responses.jsonl expected answers"""

import collections
import json
import pathlib
import sys


def answers(path: str) -> list[str]:
    return pathlib.Path(path).read_text(encoding="utf-8").split("\x1E")[:-1]


def main() -> None:
    responses, expected, answered = sys.argv[1:]
    lines = pathlib.Path(responses).read_text(encoding="utf-8").splitlines()
    differing: collections.Counter[str] = collections.Counter()
    for line, wanted, given in zip(
        lines, answers(expected), answers(answered), strict=True
    ):
        kind = json.loads(line)["kind"]
        differing[kind] += wanted != given
        if wanted != given and differing[kind] <= 2:
            print(line, f"  C++:    {wanted!r}", f"  client: {given!r}", sep="\n")
    differing += collections.Counter()  # without zeros
    for kind, count in differing.items():
        print(f"{count} of kind {kind} differ")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
