# SPDX-License-Identifier: MIT
"""Writes a catalogue of any length in C++, for tests and measurements of compilers."""


def long_catalogue(count, step=1, tail="", last=None, name="name_", last_name=None, more=""):
    """A source file that looks its last row up and makes an error code of it. The numbers are one
    after the other, or `step` apart. `tail` lengthens the messages, `name` begins each name. The
    last number, the last name and more members of the catalogue may be given."""
    numbers = [number * step for number in range(1, count + 1)]
    numbers[-1] = last or numbers[-1]
    names = [f"{name}{i}" for i in range(count)]
    names[-1] = last_name or names[-1]
    enumerators = "".join(f"  name_{i} = {number},\n" for i, number in enumerate(numbers))
    rows = "".join(
        f'      {{many::name_{i}, "{names[i]}", errcode::generic::not_found, '
        f'"The resource {i} does not exist in the store{tail}", "仓库中不存在资源 {i}{tail}"}},\n'
        for i in range(count))
    return f"""#include <errcode/errcode.hpp>
enum class many : int {{
{enumerators}}};
template <>
struct errcode::catalog<many> {{
  static constexpr const char* name = "many";
{more}
  static constexpr errcode::row<many> rows[] = {{
{rows}  }};
}};
template <>
struct std::is_error_code_enum<many> : std::true_type {{}};
static_assert(errcode::find(many::name_{count - 1})->code == {numbers[-1]});
std::error_code last() {{ return errcode::make_error_code(many::name_{count - 1}); }}
"""
