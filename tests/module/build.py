# SPDX-License-Identifier: MIT
"""Builds the module and a program, and runs the program. One part of it imports the module, one
includes headers, and one does both: python3 build.py libc++"""
import os
import pathlib
import sys
import tempfile

from run import run

HERE = pathlib.Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / "include"
LIBRARY = "-stdlib=" + sys.argv[1]
COMPILE = ("clang++-19", "-std=c++20", LIBRARY, "-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
           "-Wsign-conversion", "-Wshadow", "-Wold-style-cast", "-Wswitch-enum", "-Werror")
HEADERS = (f"-I{INCLUDE}",)
MODULE = ("-fmodule-file=errcode=errcode.pcm",)

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    run(*COMPILE, *HEADERS, "--precompile", INCLUDE / "errcode/errcode.cppm", "-o", "errcode.pcm")
    run("clang++-19", "-c", "errcode.pcm", "-o", "errcode.o")
    run(*COMPILE, *MODULE, "-c", HERE / "importer.cpp")
    run(*COMPILE, *MODULE, *HEADERS, "-DWITH_MODULE", "-c", HERE / "includer.cpp", "-o", "both.o")
    run(*COMPILE, *HEADERS, "-c", HERE / "includer.cpp")
    run("clang++-19", LIBRARY, "errcode.o", "importer.o", "both.o", "includer.o", "-o", "program")
    run("./program")
