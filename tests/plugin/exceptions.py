# SPDX-License-Identifier: MIT
"""Throws an exception from a shared library to a program, both with hidden symbols:
python3 exceptions.py g++ "clang++-19 -stdlib=libc++" """
import os
import pathlib
import shutil
import sys

from run import run

HERE = pathlib.Path(__file__).resolve().parent
# Another test clears the folder itself, maybe at the same time.
FOLDER = pathlib.Path(os.environ["FOLDER"]).with_name("exceptions")
SOURCE = HERE / "thrower.cpp"
INCLUDE = HERE.parents[1] / "include"

for words in sys.argv[1:]:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    compiler = [*words.split(), "-std=c++17", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror",
                f"-I{INCLUDE}"]
    run(*compiler, "-shared", "-fPIC", SOURCE, "-o", FOLDER / "libthrower.so")
    run(*compiler, "-DCALLER", SOURCE, "-L", FOLDER, "-lthrower", f"-Wl,-rpath,{FOLDER}", "-o",
        FOLDER / "caller")
    run(*os.environ["EMULATOR"].split(), FOLDER / "caller")
    print(words, "passed")
