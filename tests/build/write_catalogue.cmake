# SPDX-License-Identifier: MIT

# Writes a source file with a catalogue of so many rows, with texts of a usual length, that is looked
# up and made an error code of. With BROKEN defined it gives its last number twice. Its numbers are
# one after the other, or STEP apart; TAIL lengthens the messages.
function(write_catalogue path count)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "STEP;TAIL" "")
  if(NOT arg_STEP)
    set(arg_STEP 1)
  endif()
  set(enumerators "")
  set(rows "")
  math(EXPR last "${count} * ${arg_STEP}")
  math(EXPR last_but_one "${last} - ${arg_STEP}")
  foreach(number RANGE 1 ${count})
    if(number EQUAL count)
      string(APPEND enumerators "  code_name_${number} = last_number,\n")
    else()
      math(EXPR value "${number} * ${arg_STEP}")
      string(APPEND enumerators "  code_name_${number} = ${value},\n")
    endif()
    string(
      APPEND
      rows
      "      {many::code_name_${number}, \"code_name_${number}\", errcode::generic::not_found, "
      "\"The resource ${number} does not exist in the store${arg_TAIL}\", "
      "\"仓库中不存在资源 ${number}${arg_TAIL}\"},\n"
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
constexpr int last_number = ${last};
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
