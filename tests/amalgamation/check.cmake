# SPDX-License-Identifier: MIT
# Makes the amalgamation and builds a program of two parts with nothing else, whose rows and
# categories are the same in both:
#   cmake -D SOURCE=. -D VERSION=1.0.0 -D CXX=g++ -D FLAGS=-g -D FOLDER=build/amalgamation
#     -P check.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../build/run.cmake)
file(REMOVE_RECURSE ${FOLDER})
set(header ${FOLDER}/errcode/errcode.hpp)
run(${CMAKE_COMMAND} -D SOURCE=${SOURCE} -D VERSION=${VERSION} -D OUTPUT=${header} -P
    ${SOURCE}/docs/packaging/amalgamate.cmake)

file(STRINGS ${header} directives REGEX "^ *# *(include|ifndef)")
set(guards ${directives})
list(FILTER guards INCLUDE REGEX "ifndef")
if(NOT guards STREQUAL "#ifndef ERRCODE_ERRCODE_HPP")
  message(SEND_ERROR "its guards are ${guards}")
endif()
set(includes ${directives})
list(FILTER includes EXCLUDE REGEX "ifndef")
set(once ${includes})
list(REMOVE_DUPLICATES once)
list(SORT once)
if(NOT includes STREQUAL once OR includes MATCHES "errcode/" OR NOT includes MATCHES "<system_error>")
  message(SEND_ERROR "it includes ${includes}")
endif()
file(READ ${header} text)
file(READ ${SOURCE}/LICENSE license)
string(REGEX REPLACE "\n \\*( ?)" "\n" text "${text}")
string(FIND "${text}" "${license}" found)
if(found EQUAL -1 OR NOT text MATCHES "^[^\n]+\n/\\* errcode ${VERSION}, ")
  message(SEND_ERROR "it does not begin with its version and its licence")
endif()

separate_arguments(flags UNIX_COMMAND "${FLAGS}")
run(${CXX} ${flags} -std=c++17 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
    -Wold-style-cast -Werror -I${FOLDER} ${CMAKE_CURRENT_LIST_DIR}/main_part.cpp
    ${CMAKE_CURRENT_LIST_DIR}/other_part.cpp -o ${FOLDER}/program)
run(${EMULATOR} ${FOLDER}/program)
