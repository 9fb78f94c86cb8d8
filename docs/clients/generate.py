#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes what is made of errcode.json: the tables of a client, or openapi.yaml."""

import argparse
import pathlib
import shutil
import sys

from generator import go, openapi, python, typescript
from generator.document import BadInput, load

FORMATS = {
    "typescript": typescript,
    "python": python,
    "go": go,
    "openapi": openapi,
}
PACKAGES = pathlib.Path(__file__).resolve().parent


def copy_package(
    source: pathlib.Path, target: pathlib.Path, patterns: tuple[str, ...]
) -> None:
    for pattern in patterns:
        for file in filter(pathlib.Path.is_file, source.glob(pattern)):
            if not file.stem.endswith("_test"):
                copy = target / file.relative_to(source)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, copy)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="errcode --export json | generate.py typescript web/errcode --package",
    )
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument("folder", type=pathlib.Path, help="the client's folder")
    parser.add_argument(
        "--package",
        action="store_true",
        help="also copy the client itself, without its tests",
    )
    arguments = parser.parse_args()
    if arguments.package and arguments.format == "openapi":
        parser.error("openapi has no package")

    generator = FORMATS[arguments.format]
    try:
        text = generator.generate(load(sys.stdin.buffer.read().decode()))
    except BadInput as error:
        sys.exit(f"generate.py: {error}")
    except UnicodeDecodeError as error:
        sys.exit(f"generate.py: the input is not UTF-8: byte {error.start}")
    except KeyError as error:
        sys.exit(
            f"generate.py: the input is not as errcode.schema.json says: no {error}"
        )
    if arguments.package:
        copy_package(PACKAGES / arguments.format, arguments.folder, generator.PACKAGE)
    file = arguments.folder / generator.FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
