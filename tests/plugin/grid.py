# SPDX-License-Identifier: MIT
"""Builds parts of a process with each compiler, and runs them in every combination of hosts and
plugins: python3 grid.py g++ clang++"""
import concurrent.futures
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys

from run import run

HERE = pathlib.Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / "include"
FOLDER = pathlib.Path(os.environ["FOLDER"])
COMPILERS = sys.argv[1:]
VISIBILITIES = ("default", "hidden")
GLOBAL, DEEPBIND = os.RTLD_NOW | os.RTLD_GLOBAL, os.RTLD_NOW | os.RTLD_DEEPBIND
pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())


def for_each(function, *arguments):
    """Calls for each combination of arguments, in parallel; gives a dict of the results."""
    keys = list(itertools.product(*arguments))
    return dict(zip(keys, pool.map(lambda key: function(*key), keys)))


def build(output, compiler, *arguments):
    """Builds a file, whose name is made from words."""
    output = FOLDER / "-".join(word.rpartition("/")[2] for word in (*output, compiler))
    run(compiler, *arguments, "-o", output)
    return output


def compile_part(compiler, visibility, source, *flags, include=INCLUDE):
    hidden = ["-fvisibility-inlines-hidden"] if visibility == "hidden" else []
    return build((source, visibility, *flags, str(include)), compiler, "-std=c++17", "-O1", "-fPIC",
                 "-Wall", "-Wextra", "-Wpedantic", "-Werror", f"-fvisibility={visibility}", *hidden,
                 *flags, f"-I{include}", "-c", HERE / source)


def share(name, compiler, part, *flags):
    return build((name, part.name), compiler, "-shared", part, *flags)


def plugins_of(source, *ways):
    """Builds a plugin of each compiler in each way: flags, or another folder of headers."""
    def plugin(compiler, way):
        options = {"include": way} if isinstance(way, pathlib.Path) else {}
        flags = () if options else (way,)
        return share("plugin", compiler, compile_part(compiler, "hidden", source, *flags, **options))
    return for_each(plugin, COMPILERS, ways).values()


def other_layout():
    """Gives headers with another layout of `entry`."""
    other = FOLDER / "other_layout"
    shutil.copytree(INCLUDE, other)
    header = other / "errcode/entry.hpp"
    text = header.read_text()
    changed = text.replace("struct entry {", "struct alignas(256) entry {")
    assert changed != text
    header.write_text(changed)
    return other


def link_host(compiler, visibility, export, uses, library):
    """Links a host with or without -rdynamic, that uses errcode or knows nothing of it, with a
    library of a compiler or with none."""
    files = [hosts[compiler,]]
    if uses:
        files.append(parts[compiler, visibility])
    if library is not None:
        files += ["-Wl,--no-as-needed", shared["library", library, visibility]]
    return build(("host", visibility, *export, str(uses), library or "alone"), compiler, *files,
                 *export, "-ldl")


def run_job(job):
    return subprocess.run([*os.environ["EMULATOR"].split(), *map(str, job)], stdout=subprocess.PIPE,
                          encoding="utf-8")


shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
parts = for_each(lambda *key: compile_part(*key, "part.cpp"), COMPILERS, VISIBILITIES)
hosts = for_each(lambda compiler: compile_part(compiler, "default", "host.cpp"), COMPILERS)
shared = for_each(lambda name, *key: share(name, key[0], parts[key]), ("first", "second", "library"),
                  COMPILERS, VISIBILITIES)
# With its own copy of the standard library.
private = for_each(lambda *key: share("private", key[0], parts[key], "-static-libstdc++",
                                      "-Wl,--exclude-libs,ALL"), COMPILERS, VISIBILITIES)
linked = for_each(link_host, COMPILERS, VISIBILITIES, ((), ("-rdynamic",)), (True, False),
                  (None, *COMPILERS))

jobs = []
for (key, host), first, second in itertools.product(linked.items(), COMPILERS, COMPILERS):
    visibility, library = key[1], key[4]
    if library is None:
        jobs += ([host, private[first, visibility], shared["first", second, visibility], flags]
                 for flags in (DEEPBIND, os.RTLD_NOW))
    jobs += ([host, shared["first", first, visibility], shared["second", second, visibility], flags,
              *([] if library is None else [shared["library", library, visibility]])]
             for flags in (os.RTLD_NOW, GLOBAL))
# In a host that knows nothing of errcode two versions of a catalogue keep their rows, and what
# comes from another layout of `entry` is foreign.
host = link_host(COMPILERS[0], "hidden", (), False, None)
for plugins in (plugins_of("version.cpp", "-DOLD_VERSION", "-DNEW_VERSION"),
                plugins_of("layout.cpp", INCLUDE, other_layout())):
    jobs += ([host, one, other, flags] for one, other in itertools.permutations(plugins, 2)
             for flags in (os.RTLD_NOW, GLOBAL))

failed, apart = 0, 0
for job, done in zip(jobs, pool.map(run_job, jobs)):
    apart += re.search("^0 of 5", done.stdout, re.M) is not None
    if done.returncode != 0:
        failed += 1
        print("FAILED", *job, "\n" + "\n".join(sorted(set(done.stdout.splitlines()))[:8]))
print(f"{len(jobs)} cells, {failed} failed, {apart} with two copies of the categories")
# Otherwise the grid would prove nothing about two copies of a category.
sys.exit(failed != 0 or apart == 0)
