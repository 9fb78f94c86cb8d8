# SPDX-License-Identifier: MIT
"""Adds a catalogue of many codes to an errcode.json:
python3 grow.py 5000 < errcode.json"""

import json
import sys


def main() -> None:
    document = json.load(sys.stdin)
    example = document["catalogs"][0]["rows"][-1]
    rows = [
        example
        | {
            "code": 100_000 + number,
            "name": f"the_{number}th_thing_that_can_fail_in_a_large_program",
            "en": f"The {number}th thing failed: at most {{limit}} of them are allowed",
        }
        for number in range(int(sys.argv[1]))
    ]
    document["catalogs"].append({"name": "large", "named": False, "rows": rows})
    json.dump(document, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
