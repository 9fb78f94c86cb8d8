# SPDX-License-Identifier: MIT
# Builds and runs every cell of {default, hidden visibility} x {with, without -rdynamic} x
# {RTLD_GLOBAL, RTLD_LOCAL} for one compiler:
#   cmake -D CXX=g++ -D INCLUDE=include -D FOLDER=build/plugin -P grid.cmake
file(MAKE_DIRECTORY ${FOLDER})

function(compile output)
  execute_process(
    COMMAND ${CXX} -std=c++17 -Wall -Wextra -Werror -I${INCLUDE} ${ARGN} -o ${FOLDER}/${output} -ldl
    WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}
    COMMAND_ERROR_IS_FATAL ANY
  )
endfunction()

set(cells_with_two 0)
foreach(visibility IN ITEMS default hidden)
  set(flags -fvisibility=${visibility})
  if(visibility STREQUAL "hidden")
    list(APPEND flags -fvisibility-inlines-hidden)
  endif()

  foreach(side IN ITEMS first second)
    compile(
      lib${side}.so ${flags} -fPIC -shared -DLIBRARY_SIDE=get_${side}_side library.cpp
    )
  endforeach()
  compile(linked ${flags} linked.cpp unit.cpp ${FOLDER}/libfirst.so ${FOLDER}/libsecond.so)
  execute_process(COMMAND ${FOLDER}/linked RESULT_VARIABLE status OUTPUT_VARIABLE output)
  if(NOT status EQUAL 0)
    message(SEND_ERROR "linked libraries, ${visibility} visibility: ${output}")
  endif()

  compile(plugin.so ${flags} -fPIC -shared plugin.cpp)
  foreach(export IN ITEMS "" "-rdynamic")
    compile(host ${flags} ${export} host.cpp)
    foreach(scope IN ITEMS global local)
      execute_process(
        COMMAND ${FOLDER}/host ${FOLDER}/plugin.so ${scope}
        RESULT_VARIABLE status
        OUTPUT_VARIABLE output
      )
      set(cell "${visibility} visibility, '${export}', RTLD ${scope}: ${output}")
      message(STATUS "${cell}")
      if(NOT status EQUAL 0)
        message(SEND_ERROR "wrong answers (exit status ${status})")
      endif()
      if(output MATCHES "^0 of 4")
        math(EXPR cells_with_two "${cells_with_two} + 1")
      endif()
    endforeach()
  endforeach()
endforeach()

# Else the grid would prove nothing about two copies of a category.
if(cells_with_two EQUAL 0)
  message(SEND_ERROR "no cell had two copies of the categories")
endif()
