# SPDX-License-Identifier: MIT
# Installs the library, moves it to another place, and builds and runs a consumer of every kind, with
# the flags and the standard of the build that tests:
#   cmake -D SOURCE=. -D CXX=g++ -D FLAGS=-g -D STANDARD=17 -D GENERATOR=Ninja
#     -D PKG_CONFIG=pkg-config -D FOLDER=build/consumers -P run.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/run_consumer.cmake)
set(settings "")
if(STANDARD)
  set(settings -D CMAKE_CXX_STANDARD=${STANDARD})
else()
  set(STANDARD 17)
endif()
set(ENV{CXX} ${CXX})
set(ENV{CXXFLAGS} "${FLAGS}")
set(ENV{CMAKE_GENERATOR} ${GENERATOR})
set(ENV{CMAKE_TOOLCHAIN_FILE} ${TOOLCHAIN})
file(REMOVE_RECURSE ${FOLDER})

run(${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER}/build -D ERRCODE_BUILD_TESTS=OFF -D
    ERRCODE_BUILD_EXAMPLES=OFF)
run(${CMAKE_COMMAND} --install ${FOLDER}/build --prefix ${FOLDER}/first)
set(prefix ${FOLDER}/prefix)
file(RENAME ${FOLDER}/first ${prefix})

# All of include/, the package's own files, and nothing else.
file(GLOB_RECURSE headers RELATIVE ${SOURCE} ${SOURCE}/include/*)
set(expected ${headers} share/cmake/errcode/errcode-config.cmake
             share/cmake/errcode/errcode-config-version.cmake share/doc/errcode/LICENSE
             share/doc/errcode/debuggers/errcode.natvis
             share/doc/errcode/debuggers/errcode_gdb.py share/pkgconfig/errcode.pc)
file(GLOB_RECURSE installed RELATIVE ${prefix} ${prefix}/*)
list(SORT expected)
list(SORT installed)
if(NOT installed STREQUAL expected)
  message(FATAL_ERROR "installed:\n${installed}\nexpected:\n${expected}")
endif()

foreach(version IN ITEMS 1 1.0)
  set(build ${FOLDER}/find_package-${version})
  run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/find_package -B ${build} -D
      WANTED_VERSION=${version} -D CMAKE_PREFIX_PATH=${prefix} ${settings})
  run(${CMAKE_COMMAND} --build ${build})
  run_consumer(${build}/consumer)
endforeach()

foreach(version IN ITEMS 0.9 2 1.99)
  execute_process(
    COMMAND
      ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/find_package -B ${FOLDER}/other-version -D
      WANTED_VERSION=${version} -D CMAKE_PREFIX_PATH=${prefix}
    OUTPUT_QUIET
    ERROR_VARIABLE errors
    RESULT_VARIABLE status
  )
  if(status EQUAL 0 OR NOT errors MATCHES "compatible with requested")
    message(FATAL_ERROR "version ${version} is taken for compatible:\n${errors}")
  endif()
endforeach()
block(PROPAGATE PACKAGE_VERSION)
  # As find_package asks on a machine of another word size.
  set(CMAKE_SIZEOF_VOID_P 2)
  set(PACKAGE_FIND_VERSION 1)
  set(PACKAGE_FIND_VERSION_MAJOR 1)
  include(${prefix}/share/cmake/errcode/errcode-config-version.cmake)
  if(NOT PACKAGE_VERSION_COMPATIBLE OR PACKAGE_VERSION_UNSUITABLE)
    message(FATAL_ERROR "the version file depends on the architecture")
  endif()
endblock()

set(ENV{PKG_CONFIG_PATH} ${prefix}/share/pkgconfig)
run(${PKG_CONFIG} --modversion errcode)
if(NOT output STREQUAL "${PACKAGE_VERSION}\n")
  message(FATAL_ERROR "pkg-config has version ${output}, find_package ${PACKAGE_VERSION}")
endif()
run(${PKG_CONFIG} --cflags errcode)
separate_arguments(flags UNIX_COMMAND "${FLAGS} -std=c++${STANDARD} ${output}")
run(${CXX} ${flags} ${CMAKE_CURRENT_LIST_DIR}/consumer.cpp -o ${FOLDER}/pkg-config-consumer)
run_consumer(${FOLDER}/pkg-config-consumer)

set(build ${FOLDER}/add_subdirectory)
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/add_subdirectory -B ${build} -D
    ERRCODE_SOURCE=${SOURCE} ${settings})
run(${CMAKE_COMMAND} --build ${build})
run_consumer(${build}/consumer)
run(${CMAKE_COMMAND} --install ${build} --prefix ${FOLDER}/of-consumer)
file(GLOB_RECURSE installed RELATIVE ${FOLDER}/of-consumer ${FOLDER}/of-consumer/*)
if(NOT installed STREQUAL "share/CMakeLists.txt")
  message(FATAL_ERROR "the consumer's installation has ${installed}")
endif()
