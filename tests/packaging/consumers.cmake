# SPDX-License-Identifier: MIT
include(${CMAKE_CURRENT_LIST_DIR}/../consumers/run_consumer.cmake)

# Builds the same consumer by CMake and by pkg-config with what is installed in a prefix, and runs it.
function(serve_consumers prefix)
  set(consumers ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../consumers)
  run(${CMAKE_COMMAND} -S ${consumers}/find_package -B ${FOLDER}/consumer -D WANTED_VERSION=1 -D
      CMAKE_PREFIX_PATH=${prefix})
  file(READ ${FOLDER}/consumer/CMakeCache.txt cache)
  string(FIND "${cache}" "\nerrcode_DIR:PATH=${prefix}/" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "CMake finds errcode elsewhere")
  endif()
  run(${CMAKE_COMMAND} --build ${FOLDER}/consumer)

  set(ENV{PKG_CONFIG_LIBDIR} ${prefix}/share/pkgconfig)
  run(${PKG_CONFIG} --cflags errcode)
  separate_arguments(flags UNIX_COMMAND "${output}")
  run(${CXX} -std=c++17 ${flags} ${consumers}/consumer.cpp -o ${FOLDER}/pkg-config-consumer)

  run_consumer(${FOLDER}/consumer/consumer)
  run_consumer(${FOLDER}/pkg-config-consumer)
endfunction()
