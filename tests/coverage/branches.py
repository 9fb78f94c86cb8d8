# SPDX-License-Identifier: MIT
"""Compares the branches of include/ that no test takes with missing_branches.txt, both ways.

    python3 branches.py BUILD

BUILD has been built with g++ --coverage, and its tests have run. What g++ adds for exceptions does
not count. A branch of a template is taken where one of its instances takes it.
"""
import json
import os
import subprocess
import sys

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
LIST = os.path.join(os.path.dirname(__file__), "missing_branches.txt")


def object_files(build):
    return [os.path.join(folder, name) for folder, _, names in os.walk(build)
            for name in names if name.endswith(".gcda")]


def lines_of(data):
    """Gives what gcov knows of the lines of include/ in one object file."""
    done = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", data],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    for file in json.loads(done.stdout)["files"]:
        name = os.path.relpath(os.path.realpath(os.path.join(ROOT, file["file"])), ROOT)
        if name.startswith("include/"):
            for line in file["lines"]:
                yield name, line


def count_branches(build):
    """Gives how often each branch was taken: a list for each line and number of branches."""
    counts = {}
    for data in object_files(build):
        for name, line in lines_of(data):
            branches = [each["count"] for each in line["branches"] if not each["throw"]]
            if branches:
                key = (name, line["line_number"], len(branches))
                counts[key] = [a + b for a, b in zip(counts.get(key, [0] * len(branches)), branches)]
    return counts


def read_list():
    """Gives the reason of each entry: a file and the text of a line, then an indented reason."""
    reasons = {}
    with open(LIST, encoding="utf-8") as file:
        lines = [line for line in file.read().splitlines() if line and not line.startswith("#")]
    for place, reason in zip(lines[::2], lines[1::2], strict=True):
        if not reason.startswith("    "):
            raise ValueError(f"{LIST}: no reason stands behind {place!r}")
        reasons[place] = reason.strip()
    return reasons


def main(build):
    counts = count_branches(build)
    if not counts:
        sys.exit(f"{build}: nothing has run")
    found = set()
    for name, number, _ in sorted(key for key, taken in counts.items() if 0 in taken):
        with open(os.path.join(ROOT, name), encoding="utf-8") as file:
            found.add(f"{name}: {file.read().splitlines()[number - 1].strip()}")
    taken = sum(1 for each in counts.values() for count in each if count)
    print(f"{taken} of {sum(map(len, counts.values()))} branches are taken, "
          f"on all but {len(found)} lines all")
    reasons = read_list()
    for place in sorted(found - set(reasons)):
        print(f"not listed: {place}")
    for place in sorted(set(reasons) - found):
        print(f"listed, and no longer missing: {place}")
    sys.exit(found != set(reasons))


if __name__ == "__main__":
    main(sys.argv[1])
