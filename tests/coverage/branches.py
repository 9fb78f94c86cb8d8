# SPDX-License-Identifier: MIT
"""Compares the branches of include/ that no test takes with missing_branches.txt, both ways:

    python3 branches.py BUILD

BUILD has been built with g++ --coverage, and its tests have run. What g++ adds for exceptions does
not count. A branch of a template is taken where one of its instances takes it.
"""
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIST = ROOT / "tests/coverage/missing_branches.txt"

counts = collections.Counter()  # of a header, a line, its number of branches, and one of them
for data in pathlib.Path(sys.argv[1]).resolve().rglob("*.gcda"):
    done = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", data],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, cwd=ROOT)
    for file in json.loads(done.stdout)["files"]:
        path = (ROOT / file["file"]).resolve()
        if ROOT / "include" not in path.parents:
            continue
        for line in file["lines"]:
            taken = [each["count"] for each in line["branches"] if not each["throw"]]
            for place, count in enumerate(taken):
                counts[path, line["line_number"], len(taken), place] += count

found = {f"{path.relative_to(ROOT)}: {path.read_text().splitlines()[number - 1].strip()}"
         for (path, number, *_), count in counts.items() if count == 0}
# An entry is a header and the text of a line, and below it, indented, the reason.
lines = [each for each in LIST.read_text().splitlines() if each and not each.startswith("#")]
listed = set(lines[::2])
assert counts, "nothing has run"
assert all(each.startswith("    ") for each in lines[1::2]) and len(lines) % 2 == 0, "no reason"
print(f"{sum(1 for count in counts.values() if count)} of {len(counts)} branches are taken")
for place in sorted(found ^ listed):
    print("not listed:" if place in found else "listed, and no longer missing:", place)
sys.exit(found != listed)
