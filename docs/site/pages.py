#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a page of all codes: pages.py codes|page COMMAND. The rows are those that COMMAND, the
command errcode of any program, exports; what a caller can do is in src/advice.csv.
"""
import argparse
import csv
import html
import json
import pathlib
import re
import subprocess
import sys

SITE = pathlib.Path(__file__).resolve().parent


def run(command, *arguments):
    return subprocess.run([*command, *arguments], stdout=subprocess.PIPE, encoding="utf-8",
                          check=True).stdout


def read_tables(command):
    """Returns what the command exports, and beside it in `order` the errcodes by their values in C++,
    in `grpc` the enumerators that the statuses of gRPC mean, and in `notes` what a caller can do about
    a type."""
    tables = json.loads(run(command, "--export", "json"))
    listed = [json.loads(row) for row in run(command, "--list", "--json").splitlines()]
    tables["order"] = [row["errcode"] for row in listed if row["table"] == "generic"]
    statuses = run(command, "--json", *(f"grpc-status: {status}" for status in range(1, 17)))
    rows = [json.loads(row) for row in statuses.splitlines()]
    tables["grpc"] = ["generic::ok", *(f"{row['table']}::{row['name']}" for row in rows)]
    with open(SITE / "src" / "advice.csv", encoding="utf-8", newline="") as file:
        tables["notes"] = {row.pop("type"): row for row in csv.DictReader(file)}
    return tables


def to_row(*cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n"


def to_table(names, rows):
    return to_row(*names) + to_row(*("---" for _ in names)) + "".join(rows) + "\n"


def link(errcode):
    return f"[{errcode}](#{errcode})"


def read_source(name):
    return (SITE / "src" / name).read_text(encoding="utf-8")


def make_codes(tables):
    """Makes docs/codes.md."""
    types = {row["type"]: row for row in tables["types"]}
    grpc_names = re.findall(r"'(\w+)'", re.search(r"grpcNames = (\[.*?\])", read_source("find.js"),
                                                 re.S)[1])

    def grpc(row):
        return grpc_names[row["grpc"]]

    def texts(row):
        return row["en"], row["zh"], row["desc"]

    def type_row(row):
        return to_row(f'<a id="{row["type"]}"></a>{row["type"]}', row["http"], grpc(row),
                      f"`{row['name']}`", *texts(row))

    def code_row(row):
        return to_row(f'<a id="{row["code"]}"></a>{row["code"]}', link(row["type"]), row["http"],
                      f"`{row['name']}`", *texts(row))

    def status_row(row):
        return to_row(row["code"], link(row["type"]), grpc(row), "yes" if row["transient"] else "",
                      f"`{row['name']}`", row["en"], row["zh"])

    return f"""# The codes

The target `errcode_pages` writes this page from what `errcode --export json` prints. `desc` is what
existing servers send, to the letter. [site/index.html](site/index.html) finds codes in a browser, in
any text.

## Generic errcodes

{to_table(["errcode", "HTTP", "gRPC", "`errcode::generic`", "English", "中文", "desc"],
          [type_row(types[errcode]) for errcode in tables["order"]])}\
## Codes

{to_table(["code", "errcode", "HTTP", "`errcode::business`", "English", "中文", "desc"],
          map(code_row, tables["codes"]))}\
## HTTP error statuses

What a status means as an error. One without a row keeps its number and means 400 or 500, by its
class; 520 to 524 and 529, which proxies send, mean 503.

{to_table(["status", "errcode", "gRPC", "transient", "`errcode::http_status`", "English, desc",
           "中文"], map(status_row, tables["statuses"]))}""".rstrip("\n") + "\n"


def read_element(name):
    """Reads a style sheet or a script. It may not end the element around it."""
    text = read_source(name)
    for end in ["</s", "</S", "<!--"]:
        if end in text:
            raise ValueError(f"{name} has {end}")
    return text


def make_page(tables):
    """Makes docs/site/index.html."""
    data = json.dumps(tables, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    parts = {
        "style": read_element("page.css"),
        "tables": data,
        "script": "".join(map(read_element, ["find.js", "words.js", "page.js"])),
        "version": html.escape(tables["version"]),
    }
    # In one pass, as a row may have {{script}} in its texts.
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found[1]], read_source("page.html"))


PAGES = {"codes": make_codes, "page": make_page}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", choices=PAGES, help="docs/codes.md or docs/site/index.html")
    parser.add_argument("command", nargs="+", metavar="COMMAND")
    given = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(PAGES[given.page](read_tables(given.command)))
