# SPDX-License-Identifier: MIT

# Writes a source file with a catalogue of so many rows, with texts of a usual length, that is looked
# up and made an error code of.
function(write_catalogue path count)
  set(enumerators "")
  set(rows "")
  foreach(number RANGE 1 ${count})
    string(APPEND enumerators "  code_name_${number} = ${number},\n")
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
    "#include <errcode/errcode.hpp>

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

static_assert(errcode::find(many::code_name_${count})->code == ${count});

std::error_code last() { return errcode::make_error_code(many::code_name_${count}); }
"
  )
endfunction()
