# SPDX-License-Identifier: MIT
"""Compares what a client answers about responses with what C++ answers:
python3 compare.py responses.jsonl expected answers"""

import collections
import json
import pathlib
import sys

PENDING = pathlib.Path(__file__).with_name("pending_kinds.txt")


def answers(path: str) -> list[str]:
    return pathlib.Path(path).read_text(encoding="utf-8").split("\x1E")[:-1]


def main() -> None:
    responses, expected, answered = sys.argv[1:]
    lines = pathlib.Path(responses).read_text(encoding="utf-8").splitlines()
    pairs = list(zip(answers(expected), answers(answered), strict=True))
    pending = set(PENDING.read_text().split()) if PENDING.exists() else set()
    differing: collections.Counter[str] = collections.Counter()
    for line, (wanted, given) in zip(lines, pairs, strict=True):
        kind = json.loads(line)["kind"]
        differing[kind] += wanted != given
        if wanted != given and kind not in pending and differing[kind] <= 2:
            print(line, f"  C++:    {wanted!r}", f"  client: {given!r}", sep="\n")
    kinds = {kind for kind, count in differing.items() if count}
    wrong = sorted(kinds ^ pending)
    for kind in wrong:
        verb = (
            "differs" if kind in kinds else "differs no more: remove it from the list"
        )
        print(f"{kind} {verb}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
