# SPDX-License-Identifier: MIT
# Installs the library with headers and data in all kinds of places, and compiles a consumer with the
# flags that pkg-config gives:
#   cmake -D SOURCE=. -D CXX=g++ -D GENERATOR=Ninja -D PKG_CONFIG=pkg-config
#     -D FOLDER=build/pkg_config -P pkg_config.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../build/run.cmake)
set(ENV{CXX} ${CXX})
set(ENV{CMAKE_GENERATOR} ${GENERATOR})
file(REMOVE_RECURSE ${FOLDER})

# Installs with the two folders given, and compiles with the errcode.pc in the folder data of it.
function(check name includedir datadir data)
  set(place ${FOLDER}/${name})
  run(${CMAKE_COMMAND} -S ${SOURCE} -B ${place}/build -D ERRCODE_BUILD_TESTS=OFF -D
      ERRCODE_BUILD_EXAMPLES=OFF -D CMAKE_INSTALL_PREFIX=${place}/prefix -D
      CMAKE_INSTALL_INCLUDEDIR=${includedir} -D CMAKE_INSTALL_DATADIR=${datadir})
  run(${CMAKE_COMMAND} --install ${place}/build)
  set(ENV{PKG_CONFIG_LIBDIR} ${data}/pkgconfig)
  run(${PKG_CONFIG} --cflags errcode)
  separate_arguments(flags UNIX_COMMAND "${output}")
  run(${CXX} -std=c++17 ${flags} -fsyntax-only ${SOURCE}/tests/consumers/consumer.cpp)
endfunction()

check(usual include share ${FOLDER}/usual/prefix/share)
check("with a space" include share "${FOLDER}/with a space/prefix/share")
check(nested include/third/party lib/all/data ${FOLDER}/nested/prefix/lib/all/data)
check(headers_apart ${FOLDER}/headers share ${FOLDER}/headers_apart/prefix/share)
check(data_apart include ${FOLDER}/data ${FOLDER}/data)
check(both_apart ${FOLDER}/both/headers ${FOLDER}/both/data ${FOLDER}/both/data)
