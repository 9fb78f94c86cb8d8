# SPDX-License-Identifier: MIT
# Compiles a case with BROKEN defined and the flags that the case says it is broken by, which must fail
# and say each sentence that the case expects; and if asked to, as it is, which must succeed:
#   cmake -D CXX=g++ -D FLAGS=-std=c++17 -D INCLUDE=include -D CASE=order.cpp -D AS_IT_IS=ON
#     -P check.cmake
file(STRINGS ${CASE} expected REGEX "^// expect: ")
string(REPLACE "// expect: " "" expected "${expected}")
if(expected STREQUAL "")
  message(FATAL_ERROR "${CASE} does not say what it expects")
endif()

file(STRINGS ${CASE} broken_by REGEX "^// broken by: ")
string(REPLACE "// broken by: " "" broken_by "${broken_by}")
separate_arguments(broken_by UNIX_COMMAND "${broken_by}")

separate_arguments(FLAGS UNIX_COMMAND "${FLAGS}")
set(compile ${CXX} ${FLAGS} -I${INCLUDE} -fsyntax-only ${CASE})

if(AS_IT_IS)
  execute_process(COMMAND ${compile} RESULT_VARIABLE status ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${CASE} does not compile where it is not broken:\n${errors}")
  endif()
endif()

execute_process(COMMAND ${compile} -DBROKEN ${broken_by} RESULT_VARIABLE status ERROR_VARIABLE errors)
if(status EQUAL 0)
  message(FATAL_ERROR "${CASE} compiles where it is broken")
endif()
foreach(sentence IN LISTS expected)
  string(FIND "${errors}" "${sentence}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "${CASE} does not say \"${sentence}\" but\n${errors}")
  endif()
endforeach()
message(STATUS "${errors}")
