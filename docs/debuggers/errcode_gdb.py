# SPDX-License-Identifier: MIT
"""Shows error codes and conditions of the library errcode in gdb as the adapters write them:

    (gdb) source errcode_gdb.py
    (gdb) print code
    $1 = Blocked (804)

A value without a row is its enum and number, `errcode::business:601`, and a code of http_category()
its phrase and number, `Not Found (404)`. Codes of other categories look as before, and `print /r` shows the members of all.

Everything is read from the memory and the debug information of the program, and no function of it
is called, so core dumps do as well as processes. Where the debug information of a catalogue is
missing, its codes look as before too. gdb 10 or newer, libstdc++ or libc++.
"""
import re

import gdb


def member(value, *names):
    """Gives the member that one of these names is of: each standard library has its own."""
    fields = {field.name for field in value.type.strip_typedefs().fields()}
    for name in fields.intersection(names):
        return value[name]
    raise gdb.error(f"{value.type} has none of {names}")


def text(view):
    """Gives the text of a std::string_view."""
    while not {"_M_str", "__data_"} & {field.name for field in view.type.strip_typedefs().fields()}:
        view = view[view.type.strip_typedefs().fields()[0]]  # errcode::text is derived from it
    length = int(member(view, "_M_len", "__size_"))
    return member(view, "_M_str", "__data_").string("utf-8", length=length)


def variable(name):
    """Gives a variable or a static member, whatever the language of the current frame."""
    symbol = gdb.lookup_global_symbol(name) or gdb.lookup_static_symbol(name)
    if symbol is None:
        raise gdb.error("no " + name)
    return symbol.value()


def elements(array):
    """Gives the elements of a std::array or of an array, and their number."""
    if array.type.strip_typedefs().code != gdb.TYPE_CODE_ARRAY:
        array = member(array, "_M_elems", "__elems_")
    return array, array.type.strip_typedefs().range()[1] + 1


def written(row):
    return f"{text(row['errcode'])} ({int(row['code'])})"


def find_row(rows, value):
    """Finds the row of a value in a catalogue's, which ascend by code: None where it has none."""
    rows, end = elements(rows)
    if value == 0:  # the success, whatever its code
        return next((rows[i] for i in range(end) if int(rows[i]["type"]) == 0), None)
    begin = 0
    while begin != end:
        middle = (begin + end) // 2
        row = rows[middle]
        if int(row["code"]) == value:
            return row if int(row["type"]) != 0 else None
        begin, end = (middle + 1, end) if int(row["code"]) < value else (begin, middle)
    return None


def class_of(category):
    """Gives the class of a category by the symbol of its virtual table: "" where that has none.

    gdb's dynamic_type would need the debug information of std::error_category, which is in the
    standard library's.
    """
    table = gdb.lookup_type("char").pointer().pointer().pointer()
    symbol = gdb.execute(f"info symbol {int(category.cast(table).dereference())}", to_string=True)
    match = re.match(r"vtable for (.*) \+ \d+ in section ", symbol)
    return match[1] if match else ""


def describe_http_status(value):
    statuses, count = elements(variable("errcode::data::http_statuses"))
    for i in range(count):
        if int(statuses[i]["value"]) == (value or 200):
            return f"{text(statuses[i]['reason_phrase'])} ({value or 200})"
    return f"errcode.http:{value}"


def describe(category, value):
    """Writes a value of a category by its class: None where that is none of ours."""
    if category == "errcode::detail::http_category":
        return describe_http_status(value)
    match = re.fullmatch(r"errcode::detail::code_category<(.*)>", category)
    if not match:
        return None
    enum = match[1]
    generics, count = elements(variable("errcode::detail::generic_entries"))
    if enum == "errcode::generic":
        row = generics[value] if 0 <= value < count else None
    else:
        row = find_row(variable(f"errcode::detail::table<{enum}>::rows"), value)
    if row is None and value == 0:
        row = generics[0]
    return f"{enum}:{value}" if row is None else written(row)


class Printer:
    def __init__(self, description):
        self.description = description

    def to_string(self):
        return self.description


def look_up(value):
    """gdb asks this for every value that it prints: None leaves it to others."""
    name = value.type.strip_typedefs().unqualified().name or ""
    if not re.fullmatch(r"std::(__\w+::)?error_(code|condition)", name):
        return None
    try:
        category = class_of(member(value, "_M_cat", "__cat_"))
        description = describe(category, int(member(value, "_M_value", "__val_")))
    except gdb.error:  # not initialised yet, or without the debug information
        return None
    return None if description is None else Printer(description)


look_up.__name__ = "errcode"  # for `info pretty-printer`


def register(objfile):
    # The printer of libstdc++ is asked later, as it belongs to a library: the program comes first.
    objfile.pretty_printers.insert(0, look_up)


for each in gdb.objfiles():
    register(each)
gdb.events.new_objfile.connect(lambda event: register(event.new_objfile))
