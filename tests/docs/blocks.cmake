# SPDX-License-Identifier: MIT

# Gives the blocks of a document, each as `LANGUAGE:` and its lines, in the variables OUT_1 … OUT_n and
# their number in OUT_count.
function(read_blocks document out)
  file(READ ${document} text)
  string(REGEX REPLACE "\\[" "(" text "${text}") # a bracket would join lines in CMake's lists
  string(REPLACE "]" ")" text "${text}")
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "\\\n" "\n" text "${text}")
  string(REPLACE "\n" ";" lines "${text}")
  set(count 0)
  set(inside OFF)
  foreach(line IN LISTS lines)
    if(inside AND line STREQUAL "```")
      set(inside OFF)
      set(${out}_${count} "${block}" PARENT_SCOPE)
    elseif(inside)
      string(APPEND block "${line}\n")
    elseif(line MATCHES "^```([a-z]+)$")
      set(inside ON)
      set(block "${CMAKE_MATCH_1}:\n")
      math(EXPR count "${count} + 1")
    endif()
  endforeach()
  set(${out}_count ${count} PARENT_SCOPE)
endfunction()
