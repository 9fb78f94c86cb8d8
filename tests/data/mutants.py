# SPDX-License-Identifier: MIT
"""Breaks the built-in tables on purpose, and counts the faults that a test names.

    mutants.py REPOSITORY BUILD_FOLDER COMPILER

A patched copy of a header goes before the real one. To be quick, it has one column wrong in every
second row at once, and then in the rows between: the test must name each wrong row and no other.
Left out is what does not compile: a row with another row's number breaks the order of the business
codes, and static_asserts hold the numbers and names of the generic errcodes.
"""
import concurrent.futures
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

FIELD = re.compile(r'"(?:[^"\\]|\\.)*"|[\w:]+(?:\{\})?')


class Table:
    """A table of a header, with the test that holds it to codes.csv."""

    def __init__(self, name, size, columns, faults, test, grpc_test=None):
        self.name, self.size, self.columns, self.faults = name, size, columns, faults
        self.tests = {"": test, "grpc": grpc_test}

    def header(self):
        return pathlib.Path("errcode/data") / (self.name + ".hpp")

    def test_of(self, fault):
        return self.tests.get(fault) or self.tests[""]

    def read(self, lines):
        """The rows by the number of their line; stops where the header is not as expected."""
        rows = {}
        for number, line in enumerate(lines):
            if not line.strip().startswith("{" + self.name + "::"):
                continue
            inner = line.strip()[1:-2]
            fields = FIELD.findall(inner)
            rest = FIELD.sub("", inner).replace(" ", "")
            if rest != "," * (len(fields) - 1):
                sys.exit(f"cannot read the row {line}")
            rows[number] = dict(zip(self.columns, fields))
        if len(rows) != self.size:
            sys.exit(f"{self.header()} has {len(rows)} rows, not {self.size}")
        return rows

    def write(self, row):
        kept = self.columns[: len(row)]
        if set(row) != set(kept):
            sys.exit(f"a row of {sorted(row)} has a gap")
        return "    {" + ", ".join(row[column] for column in kept) + "},"


def edited(text):
    return text[:-1] + 'x"'


def unlike(current, *choices):
    return next(each for each in choices if each != current)


def wrong_http(row):
    if row["value"].endswith("::ok"):
        return "http_status::created"
    return unlike(row.get("http"), "http_status::loop_detected", "http_status::locked")


# What is wrong in a mutant: the columns that a row gets, from itself and the row behind it.
TEXT_FAULTS = {
    "en and zh swapped": lambda row, _: {"en": row["zh"], "zh": row["en"]},
    "en of the next row": lambda _, following: {"en": following["en"]},
    "zh of the next row": lambda _, following: {"zh": following["zh"]},
}
TABLES = (
    Table(
        "generic",
        36,
        ("value", "errcode", "name", "http", "errc", "grpc", "en", "zh", "desc"),
        {
            **TEXT_FAULTS,
            "errcode": lambda row, _: {"errcode": edited(row["errcode"])},
            "http": lambda row, _: {"http": wrong_http(row)},
            "errc": lambda row, _: {"errc": unlike(row["errc"], "std::errc::io_error")},
            "grpc": lambda row, _: {"grpc": unlike(row["grpc"], "grpc_status::aborted")},
            "desc": lambda row, _: {"desc": edited(row.get("desc", row["zh"]))},
        },
        ("data/generic.test.cpp", "the generic errcodes are those of codes.csv*"),
        ("grpc_status.test.cpp", "every generic errcode has the gRPC status of codes.csv"),
    ),
    Table(
        "business",
        59,
        ("value", "name", "type", "en", "zh", "desc", "http"),
        {
            **TEXT_FAULTS,
            "name": lambda row, _: {"name": edited(row["name"])},
            "type": lambda row, _: {
                "type": unlike(row["type"], "generic::redis_error", "generic::bad_config")
            },
            "http": lambda row, _: {
                "desc": row.get("desc", row["en"]),
                "http": wrong_http(row),
            },
            "desc": lambda row, _: {"desc": edited(row.get("desc", row["en"]))},
        },
        ("data/business.test.cpp", "the business codes are those of codes.csv*"),
    ),
)


def named_rows(report):
    """The rows that the failures in a report of Catch2 name."""
    report = xml.etree.ElementTree.fromstring(report)
    if int(report.find("OverallResults").get("successes")) == 0:
        sys.exit("the test checked nothing")
    named = set()
    for test in report.iter("TestCase"):
        about = None
        for each in test:
            if each.tag == "Info":
                about = re.search(r'at\("enumerator"\) := "(\w+)"', each.text)
            elif each.tag not in ("OverallResult", "Tags"):
                named.add(about.group(1) if about else each.tag + " of no row")
                about = None
    return named


def run(repository, build, compiler, table, fault, first):
    """Makes a fault in every second row from the first on; gives the mutants, and the rows that the
    test names. Without a fault, nothing is patched."""
    folder = build / f"{table.name}-{fault or 'none'}-{first}".replace(" ", "_")
    header = folder / table.header()
    header.parent.mkdir(parents=True, exist_ok=True)
    lines = (repository / "include" / table.header()).read_text().splitlines()
    rows = table.read(lines)
    numbers = list(rows)
    mutants = set()
    for at in range(first, len(numbers), 2) if fault else ():
        row = rows[numbers[at]]
        changed = {**row, **table.faults[fault](row, rows[numbers[(at + 1) % len(numbers)]])}
        if changed == row:
            sys.exit(f"{row['value']} is no mutant by {fault}")
        lines[numbers[at]] = table.write(changed)
        mutants.add(row["value"].split("::")[1])
    header.write_text("\n".join(lines) + "\n")

    source, test = table.test_of(fault)
    program = folder / "test"
    command = [compiler, "-std=c++17", "-O0", f"-I{folder}", f"-I{repository / 'include'}"]
    command += [f'-DERRCODE_TESTS_CODES_CSV="{repository / "tests/data/codes.csv"}"']
    command += [str(repository / "tests" / source), str(build / "main.o"), "-o", str(program)]
    compiled = subprocess.run(command, capture_output=True, text=True)
    if compiled.returncode != 0:
        sys.exit(f"{folder.name} does not compile:\n{compiled.stderr}")
    tested = subprocess.run([program, "-r", "xml", test], capture_output=True)
    return table.name, fault, mutants, named_rows(tested.stdout)


def main():
    repository, build, compiler = sys.argv[1:]
    repository, build = pathlib.Path(repository).resolve(), pathlib.Path(build).resolve()
    build.mkdir(parents=True, exist_ok=True)
    main_source = str(repository / "tests/main.cpp")
    subprocess.run(
        [compiler, "-std=c++17", "-O0", "-c", main_source, "-o", str(build / "main.o")], check=True
    )
    jobs = [(table, None, 0) for table in TABLES]
    jobs += [(table, each, first) for table in TABLES for each in table.faults for first in (0, 1)]
    killed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, fault, mutants, named in pool.map(
            lambda job: run(repository, build, compiler, *job), jobs
        ):
            killed += len(mutants & named)
            for survivor in sorted(mutants - named):
                print(f"survived: {name}::{survivor}, {fault}")
            for row in sorted(named - mutants):
                print(f"named without a fault: {name}::{row}, {fault}")
            failed += len(mutants ^ named)
    print(f"{killed} passed, {failed} failed")
    return 1 if failed or killed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
