# SPDX-License-Identifier: MIT
# Builds and runs every cell of {default, hidden visibility} x {with, without -rdynamic} x
# {RTLD_GLOBAL, RTLD_LOCAL} for one compiler, the plugin and a linked library by another or the same:
#   cmake -D CXX=g++ -D OTHER_CXX=clang++ -D INCLUDE=include -D FOLDER=build/plugin -P grid.cmake
file(MAKE_DIRECTORY ${FOLDER})

function(compile compiler output)
  execute_process(
    COMMAND ${compiler} -std=c++17 -Wall -Wextra -Werror -I${INCLUDE} ${ARGN} -o ${FOLDER}/${output} -ldl
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

  set(library ${flags} -fPIC -shared library.cpp)
  compile(${CXX} libfirst.so ${library} -DLIBRARY_SIDE=get_first_side)
  compile(${OTHER_CXX} libsecond.so ${library} -DLIBRARY_SIDE=get_second_side)
  compile(${CXX} linked ${flags} linked.cpp unit.cpp ${FOLDER}/libfirst.so ${FOLDER}/libsecond.so)
  execute_process(COMMAND ${EMULATOR} ${FOLDER}/linked RESULT_VARIABLE status OUTPUT_VARIABLE output)
  if(NOT status EQUAL 0)
    message(SEND_ERROR "linked libraries, ${visibility} visibility: ${output}")
  endif()

  compile(${OTHER_CXX} plugin.so ${flags} -fPIC -shared plugin.cpp)
  foreach(export IN ITEMS "" "-rdynamic")
    compile(${CXX} host ${flags} ${export} host.cpp)
    foreach(scope IN ITEMS global local)
      execute_process(
        COMMAND ${EMULATOR} ${FOLDER}/host ${FOLDER}/plugin.so ${scope}
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
