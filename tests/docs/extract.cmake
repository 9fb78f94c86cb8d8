# SPDX-License-Identifier: MIT
# Makes one source file of all C++ blocks of a document, so that each builds on those before it:
#   cmake -D DOCUMENT=docs/guide.md -D OUTPUT=build/guide.cpp -P extract.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/blocks.cmake)

read_blocks(${DOCUMENT} block)
set(source "#include \"catch.hpp\"\n")
foreach(i RANGE 1 ${block_count})
  if(block_${i}_language STREQUAL "cpp")
    string(APPEND source "#line ${block_${i}_line} \"${DOCUMENT}\"\n${block_${i}_text}")
  endif()
endforeach()
file(WRITE ${OUTPUT} "${source}")
