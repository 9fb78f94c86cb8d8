# SPDX-License-Identifier: MIT
include(${CMAKE_CURRENT_LIST_DIR}/../build/run.cmake)

# Runs what consumer.cpp has become.
function(run_consumer program)
  run(${EMULATOR} ${program})
  if(NOT output STREQUAL "Blocked (804): The IP address is banned\n")
    message(FATAL_ERROR "${program} printed ${output}")
  endif()
endfunction()
