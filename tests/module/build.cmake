# SPDX-License-Identifier: MIT
# Builds the module and a program of which one part imports it, one includes the headers and one does
# both, and runs that:
#   cmake -D CXX=clang++-19 -D LIBRARY=libc++ -D INCLUDE=include -D FOLDER=build/module -P build.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../build/run.cmake)
set(compile ${CXX} -std=c++20 -stdlib=${LIBRARY} -Wall -Wextra -Wpedantic -Wconversion
            -Wsign-conversion -Wshadow -Wold-style-cast -Werror)
set(with_headers ${compile} -I${INCLUDE})
set(with_module -fmodule-file=errcode=${FOLDER}/errcode.pcm)
set(here ${CMAKE_CURRENT_LIST_DIR})
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})

run(${with_headers} --precompile ${INCLUDE}/errcode/errcode.cppm -o ${FOLDER}/errcode.pcm)
run(${CXX} -c ${FOLDER}/errcode.pcm -o ${FOLDER}/errcode.o)
run(${compile} ${with_module} -c ${here}/importer.cpp -o ${FOLDER}/importer.o)
run(${with_headers} ${with_module} -c ${here}/adapter.cpp -o ${FOLDER}/adapter.o)
run(${with_headers} -c ${here}/includer.cpp -o ${FOLDER}/includer.o)
run(${CXX} -stdlib=${LIBRARY} ${FOLDER}/errcode.o ${FOLDER}/importer.o ${FOLDER}/adapter.o
    ${FOLDER}/includer.o -o ${FOLDER}/program)
run(${FOLDER}/program)
