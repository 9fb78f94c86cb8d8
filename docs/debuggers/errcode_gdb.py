# SPDX-License-Identifier: MIT
"""Shows error codes and conditions of the library errcode in gdb as the adapters write them:

    (gdb) source errcode_gdb.py
    (gdb) print code
    $1 = Blocked (804)

A value without a row is its catalogue and number, `errcode.business:601`, and an HTTP status its
phrase and number, `Not Found (404)`. Codes of other categories look as before, and `print /r` shows
the members of all.

The script reads the memory and the debug information of the program and calls no function of it, so
it works on core dumps too. Codes of a catalogue without debug information look as before. gdb 10 or
newer, libstdc++ or libc++.
"""
import re

import gdb


def member(value, *names):
    """Gives the member that has one of these names: each standard library has its own."""
    for name in names:
        try:
            return value[name]
        except gdb.error:
            pass
    raise gdb.error(f"{value.type} has none of {names}")


def text(view):
    """Gives the text of a std::string_view."""
    length = int(member(view, "_M_len", "__size_"))
    return member(view, "_M_str", "__data_").string("utf-8", length=length)


def elements(name):
    """Gives the elements of a static array, whatever the language of the current frame."""
    symbol = gdb.lookup_global_symbol(name) or gdb.lookup_static_symbol(name)
    if symbol is None:
        raise gdb.error("no " + name)
    array = symbol.value()
    return [array[i] for i in range(array.type.range()[1] + 1)]


def describe(category, value):
    """Writes a value of a category of ours; gives None for a foreign category.

    A category of ours is a pointer to virtual functions, the catalogue's name and a pointer to the
    function that answers for the enum. The symbol of that function names the enum.
    """
    words = category.cast(gdb.lookup_type("char").pointer().pointer())
    symbol = gdb.execute(f"info symbol {int(words[2])}", to_string=True)
    match = re.search(r"\berrcode::detail::result_of<(.*)>\(int\) in section ", symbol)
    if not match:
        return None
    enum = match[1]
    generics = elements("errcode::catalog<errcode::generic>::rows")
    for row in elements(f"errcode::catalog<{enum}>::rows") + generics[:1]:
        type_ = int(row["type"])  # a success has the value 0, whatever its number
        if value == (type_ if type_ == 0 or enum == "errcode::generic" else int(row["code"])):
            shown = "en" if value != 0 and enum == "errcode::http_status" else "errcode"
            return f"{text(row[shown])} ({int(row['code'])})"
    if enum == "errcode::http_status":
        for row in elements("errcode::data::phrases"):
            if value == int(row["value"]):
                return f"{text(row['reason_phrase'])} ({value})"
    return f"{words[1].string()}:{value}"


class Printer:
    def __init__(self, description):
        self.description = description

    def to_string(self):
        return self.description


def look_up(value):
    """gdb asks this for every value that it prints; None leaves the value to others."""
    name = value.type.strip_typedefs().unqualified().name or ""
    if not re.fullmatch(r"std::(__\w+::)?error_(code|condition)", name):
        return None
    try:
        category = member(value, "_M_cat", "__cat_")
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
