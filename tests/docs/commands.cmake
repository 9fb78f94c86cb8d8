# SPDX-License-Identifier: MIT
# Runs what README and guide tell a user to type, and the CMake that they show:
#   cmake -D SOURCE=. -D COMMAND=build/errcode -D CXX=g++ -D GENERATOR=Ninja -D FOLDER=build/docs
#     -P commands.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../build/run.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/blocks.cmake)
set(ENV{CXX} ${CXX})
set(ENV{CMAKE_GENERATOR} ${GENERATOR})
set(ENV{CMAKE_TOOLCHAIN_FILE} ${TOOLCHAIN})
file(REMOVE_RECURSE ${FOLDER})

read_blocks(${SOURCE}/README.md readme)
read_blocks(${SOURCE}/docs/guide.md guide)

# Two commands set the project up; the first ends with what the command errcode prints.
set(commands 0)
foreach(i RANGE 1 ${readme_count})
  set(text "${readme_${i}_text}")
  if(readme_${i}_language STREQUAL "sh")
    math(EXPR commands "${commands} + 1")
    string(REGEX REPLACE "(\\\\|&&)\n" "" command "${text}")
    if(NOT command MATCHES "^[^\n]+\n$")
      message(SEND_ERROR "README.md:${readme_${i}_line}: this is more than one command")
    endif()
    if(command MATCHES "build/demo/errcode ([^&|]+)\n$")
      separate_arguments(arguments UNIX_COMMAND "${CMAKE_MATCH_1}")
    endif()
  elseif(readme_${i}_language STREQUAL "text")
    set(shown "${text}")
  endif()
endforeach()
if(NOT commands EQUAL 2)
  message(SEND_ERROR "README.md has ${commands} commands, not 2")
endif()
execute_process(COMMAND ${COMMAND} ${arguments} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output STREQUAL shown)
  message(SEND_ERROR "errcode ${arguments} prints\n${output}and README.md shows\n${shown}")
endif()

# The guide's commands install the library, here into another folder. Only what is known to end up
# there is run: a document that changes may not write into the system.
set(prefix ${FOLDER}/prefix)
set(configure "-S \\. -B build/install( -D [A-Z_]+=[A-Z]+)*")
set(install "--install build/install --prefix /usr/local")
set(installed OFF)
foreach(i RANGE 1 ${guide_count})
  if(NOT guide_${i}_language STREQUAL "sh")
    continue()
  endif()
  string(REGEX MATCHALL "[^\n]+" commands "${guide_${i}_text}")
  foreach(command IN LISTS commands)
    if(NOT command MATCHES "^cmake (${configure}|${install})$")
      message(FATAL_ERROR "guide.md:${guide_${i}_line}: this test does not know '${command}'")
    endif()
    string(REPLACE "build/install" "${FOLDER}/build" command "${command}")
    string(REPLACE "--prefix /usr/local" "--prefix ${prefix}" command "${command}")
    separate_arguments(command UNIX_COMMAND "${command}")
    list(POP_FRONT command)
    run(${CMAKE_COMMAND} -E chdir ${SOURCE} ${CMAKE_COMMAND} ${command})
  endforeach()
  set(installed ON)
endforeach()
if(NOT installed)
  message(FATAL_ERROR "guide.md does not say how to install the library")
endif()

# Each CMake block makes a project of its own, with the library installed and beside it.
set(projects 0)
foreach(document IN ITEMS readme guide)
  foreach(i RANGE 1 ${${document}_count})
    if(NOT ${document}_${i}_language STREQUAL "cmake")
      continue()
    endif()
    math(EXPR projects "${projects} + 1")
    set(project ${FOLDER}/project-${projects})
    file(
      WRITE
      ${project}/CMakeLists.txt
      "cmake_minimum_required(VERSION 3.25)\nproject(service LANGUAGES CXX)\n${${document}_${i}_text}"
    )
    file(
      WRITE
      ${project}/service.cpp
      "#include <errcode/errcode.hpp>\nint main() { return errcode::find(804)->code == 804 ? 0 : 1; }\n"
    )
    file(COPY ${SOURCE}/CMakeLists.txt ${SOURCE}/include DESTINATION ${project}/errcode)
    run(${CMAKE_COMMAND} -S ${project} -B ${project}/build -D CMAKE_PREFIX_PATH=${prefix})
    run(${CMAKE_COMMAND} --build ${project}/build)
    run(${EMULATOR} ${project}/build/service)
  endforeach()
endforeach()
if(projects LESS 4)
  message(SEND_ERROR "only ${projects} CMake blocks were found")
endif()
