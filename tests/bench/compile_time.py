# SPDX-License-Identifier: MIT
"""Measures what the library costs a compiler: python3 compile_time.py g++ INCLUDE"""
import os
import subprocess
import sys
import tempfile
import time

from long_catalogue import long_catalogue

COMPILER, INCLUDE = sys.argv[1:]
UMBRELLA = "#include <errcode/errcode.hpp>\n"
USE = """
bool use(const std::error_code& code, int number, std::string_view errcode) {
  return errcode::find(number) != nullptr || errcode::find(errcode) != nullptr ||
         errcode::resolve(code).transient || code == errcode::business::ip_banned ||
         code == errcode::generic::blocked || code == errcode::http_status::forbidden;
}
"""


def measure(repeats, *texts):
    """Compiles each text in turn, many times over, and gives the fastest compilation of each in
    milliseconds: what disturbs the machine disturbs all of them."""
    best = [float("inf")] * len(texts)
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{i}.cpp") for i in range(len(texts))]
        for path, text in zip(paths, texts):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        for _ in range(repeats):
            for i, path in enumerate(paths):
                began = time.perf_counter()
                subprocess.run([COMPILER, "-std=c++17", "-O0", "-I" + INCLUDE, "-c", path, "-o",
                                os.path.join(folder, "object")], check=True)
                best[i] = min(best[i], (time.perf_counter() - began) * 1000)
    return best


def report(what, spent, baseline, base):
    print(f"  {what} {spent:.1f} ms  {spent / base:.2f} x  {baseline} ({base:.1f} ms)")


print("compilation with", COMPILER)
standard, umbrella, used = measure(20, "#include <system_error>\n", UMBRELLA, UMBRELLA + USE)
report("#include <errcode/errcode.hpp>", umbrella, "<system_error>", standard)
report("and find, resolve and ==", used, "<system_error>", standard)
short, long = measure(3, long_catalogue(50), long_catalogue(5000))
report("a catalogue of 5,000 rows", long, "one of 50 rows", short)
