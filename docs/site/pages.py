#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a page of all codes: pages.py codes|page COMMAND. The rows are those of errcode.json, which
COMMAND, the command errcode of any program, exports.
"""
import argparse
import html
import json
import pathlib
import re
import subprocess
import sys

SITE = pathlib.Path(__file__).resolve().parent


def read_document(command):
    """Returns errcode.json of a program."""
    exported = subprocess.run([*command, "--export", "json"], stdout=subprocess.PIPE,
                              encoding="utf-8", check=True)
    return json.loads(exported.stdout)


def sort_by_value(types):
    """Returns the types in the order of their values in C++."""
    return sorted(types, key=lambda row: row["value"])


def to_cpp(name):
    return name.replace(".", "::")


def to_row(*cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n"


def to_table(names, rows):
    return to_row(*names) + to_row(*("---" for _ in names)) + "".join(rows) + "\n"


def link(errcode):
    return f"[{errcode}](#{errcode})"


def read_source(name):
    return (SITE / "src" / name).read_text(encoding="utf-8")


def make_codes(document):
    """Makes docs/codes.md."""
    grpc_names = {each["grpc"]: each["name"] for each in document["grpc_statuses"]}
    catalogs = document["catalogs"]

    def grpc(row):
        return grpc_names[row["grpc"]]

    def texts(row):
        return row["en"], row["zh"], row["desc"]

    def type_row(row):
        return to_row(f'<a id="{row["errcode"]}"></a>{row["errcode"]}', row["http"], grpc(row),
                      f"`{row['name']}`", *texts(row))

    def code_row(row):
        code = row.get("code", row["name"])
        return to_row(f'<a id="{code}"></a>{code}', link(row["type"]), row["http"],
                      f"`{row['name']}`", *texts(row))

    def status_row(row):
        return to_row(row["status"], link(row["type"]), grpc(row), "yes" if row["transient"] else "",
                      f"`{row['name']}`", row["en"], row["zh"])

    def codes(catalog):
        of = f" of `{to_cpp(catalog['name'])}`" if len(catalogs) > 1 else ""
        names = ["code", "errcode", "HTTP", f"`{to_cpp(catalog['name'])}`", "English", "中文", "desc"]
        return f"## Codes{of}\n\n{to_table(names, map(code_row, catalog['rows']))}"

    return f"""# The codes

The target `errcode_pages` writes this page from what `errcode --export json` prints. `desc` is
the wording that servers send which know no languages. [site/index.html](site/index.html) finds codes
in a browser, in any text.

## Generic errcodes

{to_table(["errcode", "HTTP", "gRPC", "`errcode::generic`", "English", "中文", "desc"],
          map(type_row, sort_by_value(document["types"])))}\
{"".join(map(codes, catalogs))}\
## HTTP error statuses

What a status means as an error. One without a row keeps its number and means 400 or 500, by its
class; 520 to 524 and 529, which proxies send, mean 503.

{to_table(["status", "errcode", "gRPC", "transient", "`errcode::http_status`", "English, desc",
           "中文"], map(status_row, document["statuses"]))}""".rstrip("\n") + "\n"


def make_tables(document):
    """Returns what the page reads: rows that have the same columns, and beside them in `order` the
    errcodes by their values in C++, in `grpc` the names of the gRPC statuses and the enumerators that
    they mean, and what find.js needs of errcode.json."""
    def row_of(row, catalog, code, errcode):
        number = {} if code is None else {"code": code}
        meaning = {name: row[name] for name in ("grpc", "transient", "en", "zh", "desc")}
        tip = {"help": row["help"]} if "help" in row else {}
        return {**number, "catalog": catalog, "name": row["name"], "type": errcode,
                "http": row.get("http", code), **meaning, **tip}

    types = {row["errcode"]: row for row in document["types"]}
    statuses = {row["status"]: row for row in document["statuses"]}
    codes = [row_of(row, catalog["name"], row.get("code"), row["type"])
             for catalog in document["catalogs"] for row in catalog["rows"]]
    codes.sort(key=lambda row: ("code" not in row, row.get("code")))
    def enumerator_of(each):
        return (f"generic::{types[each['type']]['name']}" if "type" in each
                else f"http_status::{statuses[each['status']]['name']}")

    return {
        "version": document["generated_by"]["errcode"],
        "types": [row_of(row, "errcode.generic", row["http"], row["errcode"])
                  for row in document["types"]],
        "codes": codes,
        "statuses": [row_of(row, "errcode.http", row["status"], row["type"])
                     for row in document["statuses"]],
        "order": [row["errcode"] for row in sort_by_value(document["types"])],
        "grpc": [{"name": each["name"], "row": enumerator_of(each)}
                 for each in document["grpc_statuses"]],
        "firstSpecific": max(each.get("first_specific", 0) for each in document["catalogs"]),
        "patterns": document["patterns"],
    }


def read_element(name):
    """Reads a style sheet or a script. It may not end the element around it."""
    text = read_source(name)
    for end in ["</s", "</S", "<!--"]:
        if end in text:
            raise ValueError(f"{name} has {end}")
    return text


def make_page(document):
    """Makes docs/site/index.html."""
    tables = make_tables(document)
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
    sys.stdout.write(PAGES[given.page](read_document(given.command)))
