# SPDX-License-Identifier: MIT
"""Reads what made_bodies writes with a parser that is not the one that it was written with."""
import json
import subprocess
import sys

lines = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=True).stdout.split(b"\n")
assert lines.pop() == b""
assert len(lines) == 4 * (2 * 256 + 10), len(lines)
for line in lines:
    digits, text = line.split(b"\t")
    qualifier = bytes.fromhex(digits.decode())
    read = json.loads(text.decode("utf-8"))  # strict, of UTF-8 as of control characters
    assert read["code"] == 807, line
    for member in ("model", "field", "reason"):
        try:
            assert read[member] == qualifier.decode("utf-8"), line
        except UnicodeDecodeError:
            assert "\ufffd" in read[member], line
print(len(lines), "texts read")
