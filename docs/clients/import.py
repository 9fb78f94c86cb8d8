#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the header of a catalogue out of a team's table of error codes."""

import argparse
import os
import pathlib
import sys
import tempfile

from importer.catalogue import Problems, make_catalogue
from importer.form import read_rows
from importer.header import write_header
from importer.identifier import RESERVED
from importer.source import InputError, read_text
from importer.vocabulary import Vocabulary

HIDING = {"errcode", "std"}  # names that would hide those which the header uses


def read_name(text: str) -> str:
    """Returns a name that C++ allows here."""
    if not (text.isascii() and text.isidentifier()) or text in RESERVED | HIDING:
        raise argparse.ArgumentTypeError(f'"{text}" cannot be a name in C++ here')
    return text


def read_namespace(text: str) -> str:
    """Returns the name of a namespace, which may be in others."""
    return "::".join(map(read_name, text.split("::")))


def read_arguments() -> argparse.Namespace:
    """Returns the arguments of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "table",
        metavar="TABLE",
        help="Markdown, CSV or TSV with a header, Go, C or C++, or OpenAPI as JSON; a part of it "
        "stands behind a #: errors.md#HEADING, errors.h#ENUM, api.json#/components/schemas/NAME",
    )
    parser.add_argument(
        "--types",
        required=True,
        type=pathlib.Path,
        metavar="FILE",
        help="what `errcode --export json` printed: the types and the HTTP statuses",
    )
    parser.add_argument(
        "--namespace", required=True, type=read_namespace, help="the namespace of the enum"
    )
    parser.add_argument("--enum", required=True, type=read_name, help="the name of the enum")
    parser.add_argument(
        "--output", type=pathlib.Path, metavar="FILE", help="the header, else standard output"
    )
    return parser.parse_args()


def replace(path: pathlib.Path, text: str) -> None:
    """Writes a file that others see either as it was or whole."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        temporary = pathlib.Path(folder, path.name)
        temporary.write_text(text, encoding="utf-8", newline="\n")
        os.replace(temporary, path)


def main() -> str | None:
    """Returns what is wrong with the input or the output, if anything is."""
    arguments = read_arguments()
    table, _, part = arguments.table.partition("#")
    if os.path.exists(arguments.table):
        table, part = arguments.table, ""
    file = arguments.types
    try:
        vocabulary = Vocabulary(read_text(file))
        file = pathlib.Path(table)
        catalogue = make_catalogue(read_rows(file, part), vocabulary)
        header = write_header(catalogue, arguments.namespace, arguments.enum, vocabulary)
        if arguments.output is None:
            sys.stdout.buffer.write(header.encode())
        else:
            file = arguments.output
            replace(file, header)
    except Problems as problems:
        return "\n".join(f"{file}:{error}" for error in problems.errors)
    except InputError as error:
        return f"{file}:{error}"
    except RecursionError:
        return f"{file}:1:1: The file is nested too deeply."
    except OSError as error:
        return f"{file}: {error.strerror}."
    return None


if __name__ == "__main__":
    sys.exit(main())
