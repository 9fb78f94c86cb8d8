# SPDX-License-Identifier: MIT
"""Counts with valgrind what each thing costs that a program does: python3 instructions.py PROGRAM"""
import re
import subprocess
import sys

PROGRAM = sys.argv[1]


def count(thing, times):
    done = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no",
                           "--cachegrind-out-file=/dev/null", PROGRAM, thing, str(times)],
                          check=True, stderr=subprocess.PIPE, encoding="utf-8")
    return int(re.search(r"I +refs: +([\d,]+)", done.stderr)[1].replace(",", ""))


def cost(thing):
    """Gives the instructions of one time: those of 2,000 less those of 1,000, by 1,000."""
    return (count(thing, 2000) - count(thing, 1000)) / 1000


things = subprocess.run([PROGRAM], check=True, stdout=subprocess.PIPE,
                        encoding="utf-8").stdout.splitlines()
nothing = cost(things[0])
for each in things[1:]:
    print(f"  {each:<26} {cost(each) - nothing:7,.0f} instructions")
