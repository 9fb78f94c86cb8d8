# SPDX-License-Identifier: MIT
"""Writes the core as one header: python3 amalgamate.py 1.0.0 errcode/errcode.hpp"""
import pathlib
import re
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
# An include under a condition stays where it is.
INCLUDE = re.compile(r"\n#if .*\n#include <.+>\n#endif|\n#include <([^>]+)>")
standard_headers = set()
texts = {}  # of our headers, each behind those that it includes


def take_includes(text):
    """Takes the includes out of a text: those of the standard are noted, ours appended."""
    for path in filter(None, INCLUDE.findall(text)):
        if not path.startswith("errcode/"):
            standard_headers.add(path)
        elif path not in texts:
            append_header(path)
    return INCLUDE.sub(lambda found: "" if found[1] else found[0], text)


def append_header(path):
    guard = re.sub("[/.]", "_", path.upper())
    whole = re.fullmatch(
        f"// SPDX-License-Identifier: MIT\n#ifndef {guard}\n#define {guard}\n(.*\n)#endif\n",
        (SOURCE / "include" / path).read_text(encoding="utf-8"), re.S)
    if not whole:
        sys.exit(f"{path} has no guard {guard} behind its licence")
    text = take_includes(whole[1])
    if re.search("# *include", INCLUDE.sub("", text)):
        sys.exit(f"{path} has an include in another form than all others")
    # Of an umbrella nothing is left but a comment on it.
    texts[path] = text if re.sub("//.*", "", text).strip() else ""


version, output = sys.argv[1:]
module = SOURCE / "include/errcode/errcode.cppm"  # includes all of the core
take_includes(module.read_text(encoding="utf-8"))
license_text = (SOURCE / "LICENSE").read_text(encoding="utf-8")
license_lines = "\n".join(f" * {line}".rstrip() for line in license_text.splitlines())
includes = "\n".join(f"#include <{each}>" for each in sorted(standard_headers))
text = re.sub("\n\n\n+", "\n\n", "".join(texts.values())).strip()
pathlib.Path(output).parent.mkdir(parents=True, exist_ok=True)
pathlib.Path(output).write_text(f"""// SPDX-License-Identifier: MIT
/* errcode {version}, its core in one header: made by its target amalgamation, not to be edited.
 *
{license_lines}
 */
#ifndef ERRCODE_ERRCODE_HPP
#define ERRCODE_ERRCODE_HPP

{includes}

{text}

#endif
""", encoding="utf-8")
