#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds parts of a process with each compiler, and runs them in every combination.

    grid.py --include include --folder build/plugin [--quick] [--emulator qemu] g++ clang++

Each object and each shared library is built once. Prints what fails; the exit status is 1 then.
"""
import argparse
import itertools
import os
import pathlib
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).parent
WARNINGS = "-Wall -Wextra -Wpedantic -Werror".split()
RTLD_NOW, RTLD_GLOBAL, RTLD_DEEPBIND = os.RTLD_NOW, os.RTLD_GLOBAL, os.RTLD_DEEPBIND


def run(*command, output=None):
    if output is not None:
        command += ("-o", output)
    subprocess.run([str(each) for each in command], check=True)
    return output


class Builder:
    def __init__(self, options):
        self.options = options
        self.pool = ThreadPoolExecutor(os.cpu_count())

    def path(self, *words):
        return self.options.folder / "-".join(word.rpartition("/")[2] for word in words)

    def compile(self, compiler, visibility, source, *flags, include=None, name=""):
        hidden = ["-fvisibility-inlines-hidden"] if visibility == "hidden" else []
        output = self.path(pathlib.Path(source).stem + name, compiler, visibility + ".o")
        return run(compiler, "-std=c++17", "-O1", "-fPIC", *WARNINGS, *flags,
                   f"-fvisibility={visibility}", *hidden, f"-I{include or self.options.include}",
                   "-c", HERE / source, output=output)

    def share(self, compiler, source, name, *flags):
        output = self.path(name, source.stem + ".so")
        return run(compiler, "-shared", source, *flags, output=output)

    def map(self, function, *arguments):
        """Calls for each combination of arguments, in parallel; gives a dict of the results."""
        keys = list(itertools.product(*arguments))
        return dict(zip(keys, self.pool.map(lambda key: function(*key), keys)))


class Grid:
    def __init__(self, options):
        self.build = Builder(options)
        self.options = options
        self.cells, self.failed, self.apart = 0, 0, 0

    def run(self, jobs):
        """Runs jobs: a name for a failure, a host and its arguments."""
        def job(job):
            _, *command = job
            return subprocess.run(self.options.emulator + [str(each) for each in command],
                                  stdout=subprocess.PIPE, text=True)

        for (name, *_), done in zip(jobs, self.build.pool.map(job, jobs)):
            self.cells += 1
            self.apart += re.search(r"^0 of 4", done.stdout, re.MULTILINE) is not None
            if done.returncode != 0:
                self.failed += 1
                lines = [line for line in done.stdout.splitlines() if "shared" not in line]
                print(f"FAILED {name}\n  " + "\n  ".join(sorted(set(lines))[:8]))

    def closing(self, compilers, visibilities):
        """{compilers} x {visibility} x {with, without -rdynamic} x {host uses errcode or not} x
        {host linked with a library of each compiler, with none} x {two plugins} x {scope}."""
        build = self.build
        parts = build.map(lambda *key: build.compile(*key, "part.cpp"), compilers, visibilities)
        hosts = build.map(lambda *key: build.compile(*key, "host.cpp"), compilers, ["default"])
        shared = build.map(lambda compiler, visibility, name: build.share(
            compiler, parts[compiler, visibility], name), compilers, visibilities,
            ["first", "second", "library"])

        def link(compiler, visibility, export, uses, library):
            words = [compiler, visibility, export or "-", uses, library or "alone", "host.exe"]
            files = [hosts[compiler, "default"]]
            if uses == "uses":
                files.append(parts[compiler, visibility])
            if library is not None:
                files += ["-Wl,--no-as-needed", shared[library, visibility, "library"]]
            return run(compiler, *files, *shlex.split(export), "-ldl",
                       output=build.path(*words))

        exports = ["", "-rdynamic"]
        linked = build.map(link, compilers, visibilities, exports, ["uses", "knows nothing"],
                           [None, *compilers])
        jobs = []
        for (key, host), first, second, scope in itertools.product(
                linked.items(), compilers, compilers, ["local", "global"]):
            visibility, library = key[1], key[4]
            jobs.append((
                f"host {key}, plugins {first} {second}, {scope}", host,
                shared[first, visibility, "first"], shared[second, visibility, "second"],
                RTLD_NOW | (RTLD_GLOBAL if scope == "global" else 0),
                *([] if library is None else [shared[library, visibility, "library"]])))
        self.run(jobs)
        return parts, hosts, linked

    def versions(self, compilers, hosts):
        """Two versions of a catalogue, under hidden visibility, each keep their rows."""
        build = self.build

        def plugin(compiler, version):
            flags = ["-DNEW_VERSION"] if version == "new" else []
            made = build.compile(compiler, "hidden", "version.cpp", *flags, name=version)
            return build.share(compiler, made, "plugin")

        self.pairs("versions", compilers, hosts, build.map(plugin, compilers, ["old", "new"]))

    def layouts(self, compilers, hosts):
        """Two layouts of `entry`: what comes from the other is foreign, and nothing crashes."""
        build = self.build
        other = self.options.folder / "include"
        run("cp", "-rT", self.options.include, other)
        header = other / "errcode/entry.hpp"
        text = header.read_text()
        changed = text.replace("struct entry {", "struct alignas(256) entry {")
        assert changed != text
        header.write_text(changed)

        def plugin(compiler, layout):
            include = other if layout == "other" else None
            made = build.compile(compiler, "hidden", "layout.cpp", include=include, name=layout)
            return build.share(compiler, made, "plugin")

        self.pairs("layouts", compilers, hosts, build.map(plugin, compilers, ["this", "other"]))

    def pairs(self, name, compilers, hosts, plugins):
        """Runs each two of the plugins in a host that knows nothing of errcode."""
        compiler = compilers[0]
        host = run(compiler, hosts[compiler, "default"], "-ldl",
                   output=self.build.path(name, "host.exe"))
        self.run([(f"{name} {one} {two} {flags}", host, plugins[one], plugins[two], flags)
                  for one, two in itertools.permutations(plugins, 2)
                  for flags in [RTLD_NOW, RTLD_NOW | RTLD_GLOBAL]])

    def private_library(self, compilers, visibilities, parts, linked):
        """A plugin with a private copy of the standard library."""
        build = self.build
        private = build.map(lambda compiler, visibility: build.share(
            compiler, parts[compiler, visibility], "private", "-static-libstdc++",
            "-Wl,--exclude-libs,ALL"), compilers, visibilities)
        plain = build.map(lambda compiler, visibility: build.path(
            "first", parts[compiler, visibility].stem + ".so"), compilers, visibilities)
        flags = [RTLD_NOW | RTLD_DEEPBIND, RTLD_NOW]
        self.run([(f"private library, host {key}, plugins {one} {two}, {flag}", host,
                   private[one, key[1]], plain[two, key[1]], flag)
                  for (key, host), one, two, flag in itertools.product(
                      linked.items(), compilers, compilers, flags) if key[4] is None])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--include", required=True, type=pathlib.Path)
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--emulator", default=[], type=shlex.split)
    parser.add_argument("--quick", action="store_true", help="one compiler, hidden visibility")
    parser.add_argument("compilers", nargs="+")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    compilers = options.compilers[:1] if options.quick else options.compilers
    visibilities = ["hidden"] if options.quick else ["default", "hidden"]

    grid = Grid(options)
    parts, hosts, linked = grid.closing(compilers, visibilities)
    if not options.quick:
        grid.versions(compilers, hosts)
        grid.layouts(compilers, hosts)
        grid.private_library(compilers, visibilities, parts, linked)
    # Else the grid would prove nothing about two copies of a category.
    if grid.apart == 0:
        print("FAILED: no cell had two copies of the categories")
        grid.failed += 1
    print(f"{grid.cells} cells, {grid.failed} failed, {grid.apart} with two copies")
    return 1 if grid.failed else 0


if __name__ == "__main__":
    sys.exit(main())
