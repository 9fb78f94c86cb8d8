# SPDX-License-Identifier: MIT
# Looks into the object file of a translation unit that uses all of the core, for one compiler: no
# dynamic initialiser, no exit handler, no lock. The same check must catch a plain static category.
#   cmake -D CXX=g++ -D NM=nm -D READELF=readelf -D INCLUDE=include -D FOLDER=build -P check.cmake
file(MAKE_DIRECTORY ${FOLDER})

# Gives what an object has that it should not, or "".
function(find_faults out)
  execute_process(
    COMMAND
      ${CXX} ${ARGN} -I${INCLUDE} -c ${CMAKE_CURRENT_LIST_DIR}/uses.cpp -o ${FOLDER}/uses.o
    COMMAND_ERROR_IS_FATAL ANY
  )
  execute_process(
    COMMAND ${READELF} --wide --section-headers ${FOLDER}/uses.o
    OUTPUT_VARIABLE sections
    COMMAND_ERROR_IS_FATAL ANY
  )
  execute_process(
    COMMAND ${NM} ${FOLDER}/uses.o OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY
  )
  if(NOT symbols MATCHES "make_error_code" AND NOT symbols MATCHES "_Z4makei")
    message(FATAL_ERROR "${NM} lists no symbol of the object:\n${symbols}")
  endif()
  string(
    REGEX MATCHALL
    "\\.(init_array|fini_array|ctors|dtors)|_GLOBAL__[A-Za-z_]*|__cxa_atexit|[ _]atexit|pthread_[a-z_]*|__cxa_thread_atexit"
    faults
    "${sections}${symbols}"
  )
  list(REMOVE_DUPLICATES faults)
  set(${out} "${faults}" PARENT_SCOPE)
endfunction()

foreach(standard IN ITEMS 17 20)
  foreach(optimisation IN ITEMS -O0 -O2)
    find_faults(faults -std=c++${standard} ${optimisation})
    message(STATUS "C++${standard} ${optimisation}: '${faults}'")
    if(NOT faults STREQUAL "")
      message(SEND_ERROR "the object has ${faults}")
    endif()
    find_faults(faults -std=c++${standard} ${optimisation} -DWITH_STATIC_OBJECT)
    if(NOT faults MATCHES "_GLOBAL__" OR NOT faults MATCHES "__cxa_atexit")
      message(SEND_ERROR "the check misses a plain static category: '${faults}'")
    endif()
  endforeach()
endforeach()
