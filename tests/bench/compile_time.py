# SPDX-License-Identifier: MIT
"""Measures what the library costs a compiler: python3 compile_time.py g++ INCLUDE"""
import os
import resource
import subprocess
import sys
import tempfile

from long_catalogue import long_catalogue

COMPILER, INCLUDE = sys.argv[1:]
UMBRELLA = "#include <errcode/errcode.hpp>\n"
USE = """
bool use(const std::error_code& code, std::string_view errcode) {
  return errcode::find(errcode) != nullptr || errcode::resolve(code).transient ||
         code == errcode::generic::blocked;
}
"""
USE_MORE = USE + """
bool use_more(const std::error_code& code, int number) {
  return errcode::find(number) != nullptr || code == errcode::business::ip_banned ||
         code == errcode::http_status::forbidden;
}
"""


def processor_time():
    of = resource.getrusage(resource.RUSAGE_CHILDREN)
    return of.ru_utime + of.ru_stime


def measure(repeats, *texts):
    """Compiles each text in turn, many times over, and gives the least processor time of each in
    milliseconds: what disturbs the machine disturbs all of them."""
    best = [float("inf")] * len(texts)
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{i}.cpp") for i in range(len(texts))]
        for path, text in zip(paths, texts):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        for _ in range(repeats):
            for i, path in enumerate(paths):
                began = processor_time()
                subprocess.run([COMPILER, "-std=c++17", "-O0", "-I" + INCLUDE, "-c", path, "-o",
                                os.path.join(folder, "object")], check=True)
                best[i] = min(best[i], (processor_time() - began) * 1000)
    return best


def report(what, spent, baseline, base):
    print(f"  {what} {spent:.1f} ms  {spent / base:.2f} x  {baseline} ({base:.1f} ms)")


print("compilation with", COMPILER)
standard, umbrella, used, used_more = measure(
    20, "#include <system_error>\n", UMBRELLA, UMBRELLA + USE, UMBRELLA + USE_MORE)
report("#include <errcode/errcode.hpp>", umbrella, "<system_error>", standard)
report("and find, resolve and ==", used, "<system_error>", standard)
report("and the other find and ==", used_more, "<system_error>", standard)
NEEDED = "".join(f"#include <{each}>\n" for each in (
    "charconv", "exception", "initializer_list", "memory", "optional", "string", "vector"))
base, answer, json = measure(10, UMBRELLA + NEEDED, "#include <errcode/response.hpp>\n",
                             "#include <errcode/nlohmann.hpp>\n")
report("#include <errcode/response.hpp>", answer, "errcode.hpp and its standard headers", base)
report("#include <errcode/response.hpp>", answer, "json.hpp", json)
short, long = measure(3, long_catalogue(50), long_catalogue(5000))
report("a catalogue of 5,000 rows", long, "one of 50 rows", short)
