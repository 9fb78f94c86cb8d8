# SPDX-License-Identifier: MIT
# Measures what the library costs a compiler: cmake -D CXX=g++ -D INCLUDE=include -P compile_time.cmake
include(${CMAKE_CURRENT_LIST_DIR}/../build/write_catalogue.cmake)

set(folder ${CMAKE_CURRENT_BINARY_DIR}/compile_time)
file(MAKE_DIRECTORY ${folder})
file(WRITE ${folder}/system_error.cpp "#include <system_error>\n")
file(WRITE ${folder}/errcode.cpp "#include <errcode/errcode.hpp>\n")
file(
  WRITE
  ${folder}/using.cpp
  "#include <errcode/errcode.hpp>

bool use(const std::error_code& code, int number, std::string_view errcode) {
  return errcode::find(number) != nullptr || errcode::find(errcode) != nullptr ||
         errcode::resolve(code).transient || code == errcode::business::ip_banned ||
         code == errcode::generic::blocked || code == errcode::http_status::forbidden;
}
"
)
foreach(rows IN ITEMS 50 5000)
  write_catalogue(${folder}/${rows}.cpp ${rows})
endforeach()

# Compiles each file in turn, many times over, and gives the fastest compilation of each in
# microseconds: what disturbs the machine disturbs all of them.
function(measure repeats)
  foreach(repeat RANGE 1 ${repeats})
    foreach(name IN LISTS ARGN)
      string(TIMESTAMP begin "%s%f")
      execute_process(
        COMMAND ${CXX} -std=c++17 -O0 -I${INCLUDE} -c ${folder}/${name}.cpp -o ${folder}/object
        COMMAND_ERROR_IS_FATAL ANY
      )
      string(TIMESTAMP end "%s%f")
      math(EXPR time "${end} - ${begin}")
      if(NOT DEFINED time_${name} OR time LESS time_${name})
        set(time_${name} ${time})
      endif()
    endforeach()
  endforeach()
  foreach(name IN LISTS ARGN)
    set(time_${name} ${time_${name}} PARENT_SCOPE)
  endforeach()
endfunction()

function(in_milliseconds time out)
  math(EXPR tenths "${time} / 100 % 10")
  math(EXPR whole "${time} / 1000")
  set(${out} "${whole}.${tenths} ms" PARENT_SCOPE)
endfunction()

function(report what time baseline base)
  math(EXPR percent "${time} * 100 / ${base}")
  math(EXPR whole "${percent} / 100")
  math(EXPR hundredths "${percent} % 100 + 100")
  string(SUBSTRING ${hundredths} 1 2 hundredths)
  in_milliseconds(${time} time)
  in_milliseconds(${base} base)
  message("  ${what} ${time}  ${whole}.${hundredths} x  ${baseline} (${base})")
endfunction()

message("compilation with ${CXX}")
measure(20 system_error errcode using)
report("#include <errcode/errcode.hpp>" ${time_errcode} "<system_error>" ${time_system_error})
report("and find, resolve and ==" ${time_using} "<system_error>" ${time_system_error})
measure(3 50 5000)
report("a catalogue of 5,000 rows" ${time_5000} "one of 50 rows" ${time_50})
