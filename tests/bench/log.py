# SPDX-License-Identifier: MIT
"""Measures how fast the command reads a log: python3 log.py ERRCODE

Three of a hundred lines have a code. The command explains the codes of each line; beside it, a loop
in Python looks for one regular expression.
"""
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

COMMAND = sys.argv[1]
CORPUS = pathlib.Path(__file__).resolve().parents[1] / "command" / "corpus.tsv"
LINES = 200_000
EXPRESSION = r"\b(code|errcode|status|error)\b\W{1,4}[0-9]{3}\b"
LOOP = f"""
import re, sys
code = re.compile(r'''{EXPRESSION}''')
for line in sys.stdin:
    found = code.search(line)
    sys.stdout.write(line if not found else f"{{line[:-1]}}  # {{found[0]}}\\n")
"""
CONTESTANTS = [
    ("errcode - --annotate", [COMMAND, "-", "--annotate"]),
    ("a loop in Python", [sys.executable, "-c", LOOP]),
]


def write_log(file):
    """Writes a log of lines of the corpus that is the same in each run. Returns its size."""
    rows = [row.split("\t", 1) for row in CORPUS.read_text(encoding="utf-8").splitlines()]
    lines = [[line for label, line in rows if (label != "-") == has_code]
             for has_code in (False, True)]
    choose = random.Random(1)
    for _ in range(LINES):
        file.write(choose.choice(lines[choose.random() < 0.03]) + "\n")
    return file.tell()


def processor_time():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measure(command, path):
    begin = processor_time()
    with open(path, "rb") as log:
        subprocess.run(command, stdin=log, stdout=subprocess.DEVNULL, check=True)
    return processor_time() - begin


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log")
    with open(path, "w", encoding="utf-8") as file:
        size = write_log(file)
    best = [min(measure(command, path) for _ in range(5)) for _, command in CONTESTANTS]
    for (name, _), seconds in zip(CONTESTANTS, best):
        print(f"{name}: {size / seconds / 1e6:.0f} MB/s, {best[1] / seconds:.2f} of the loop's speed")
