# SPDX-License-Identifier: MIT
"""Checks that the object file of a translation unit that uses all of the core has no dynamic
initialiser, no exit handler and no lock, and that the same check catches a plain static category."""
import pathlib
import re
import tempfile

from run import run

HERE = pathlib.Path(__file__).resolve().parent
FAULTS = (r"\.(?:init_array|fini_array|ctors|dtors)|_GLOBAL__\w*|__cxa_atexit|[ _]atexit|pthread_\w*|"
          "__cxa_thread_atexit")


def faults(*command):
    with tempfile.NamedTemporaryFile(suffix=".o") as file:
        run(*command, f"-I{HERE.parents[1] / 'include'}", "-c", HERE / "uses.cpp", "-o", file.name)
        text = run("readelf", "--wide", "--section-headers", "--symbols", file.name)
    assert "_Z4makei" in text, text
    return set(re.findall(FAULTS, text))


for compiler in ("g++", "clang++"):
    for flags in (("-std=c++17", "-O0"), ("-std=c++17", "-O2"), ("-std=c++20", "-O2")):
        found = faults(compiler, *flags)
        assert not found, (compiler, flags, found)
        caught = faults(compiler, *flags, "-DWITH_STATIC_OBJECT")
        assert "__cxa_atexit" in caught and any("_GLOBAL__" in each for each in caught), caught
