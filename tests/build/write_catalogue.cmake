# SPDX-License-Identifier: MIT

# Writes a source file with a catalogue of so many rows, with texts of a usual length, that is looked
# up and made an error code of. With BROKEN defined it gives its last number twice.
function(write_catalogue path count)
  set(enumerators "")
  set(rows "")
  math(EXPR last_but_one "${count} - 1")
  foreach(number RANGE 1 ${count})
    if(number EQUAL count)
      string(APPEND enumerators "  code_name_${number} = last_number,\n")
    else()
      string(APPEND enumerators "  code_name_${number} = ${number},\n")
    endif()
    string(
      APPEND
      rows
      "      {many::code_name_${number}, \"code_name_${number}\", errcode::generic::not_found, "
      "\"The resource ${number} does not exist in the store\", \"仓库中不存在资源 ${number}\"},\n"
    )
  endforeach()
  file(
    WRITE
    ${path}
    "// expect: errcode: a catalogue must not give a number twice
#include <errcode/errcode.hpp>

#if defined(BROKEN)
constexpr int last_number = ${last_but_one};
#else
constexpr int last_number = ${count};
#endif

enum class many : int {
${enumerators}};

template <>
struct errcode::catalog<many> {
  static constexpr const char* name = \"many\";
  static constexpr errcode::row<many> rows[] = {
${rows}  };
};

template <>
struct std::is_error_code_enum<many> : std::true_type {};

static_assert(errcode::find(many::code_name_${count})->code == last_number);

std::error_code last() { return errcode::make_error_code(many::code_name_${count}); }
"
  )
endfunction()
