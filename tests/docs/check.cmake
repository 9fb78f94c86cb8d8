# SPDX-License-Identifier: MIT
# Checks what the documents say apart from their C++:
#   cmake -D SOURCE=. -D COMMAND=build/errcode -D CXX=g++ -D GENERATOR=Ninja -D FOLDER=build/docs -P check.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/blocks.cmake)
set(ENV{CXX} ${CXX})
set(ENV{CMAKE_GENERATOR} ${GENERATOR})

read_blocks(${SOURCE}/README.md readme)
read_blocks(${SOURCE}/docs/README.zh.md chinese)
read_blocks(${SOURCE}/docs/guide.md guide)

# The Chinese README has the same blocks.
if(NOT readme_count EQUAL chinese_count)
  message(SEND_ERROR "README.md has ${readme_count} blocks, README.zh.md ${chinese_count}")
endif()
foreach(i RANGE 1 ${readme_count})
  if(NOT readme_${i} STREQUAL chinese_${i})
    message(SEND_ERROR "README.zh.md has another block ${i}:\n${chinese_${i}}")
  endif()
endforeach()

# Two commands set the project up; what the first one ends with is what the command errcode prints.
set(commands 0)
set(shown "")
foreach(i RANGE 1 ${readme_count})
  if(readme_${i} MATCHES "^sh:")
    math(EXPR commands "${commands} + 1")
    if(readme_${i} MATCHES "build/demo/errcode ([A-Za-z0-9. ]+)")
      separate_arguments(arguments UNIX_COMMAND "${CMAKE_MATCH_1}")
    endif()
  elseif(readme_${i} MATCHES "^text:\n(.*)$")
    set(shown "${CMAKE_MATCH_1}")
  endif()
endforeach()
if(NOT commands EQUAL 2)
  message(SEND_ERROR "README.md has ${commands} commands, not 2")
endif()
execute_process(COMMAND ${COMMAND} ${arguments} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output STREQUAL shown)
  message(SEND_ERROR "errcode ${arguments} prints\n${output}and README.md shows\n${shown}")
endif()

# Each CMake block makes a project of its own, with the library installed and beside it.
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER}/build -D ERRCODE_BUILD_TESTS=OFF -D
          ERRCODE_BUILD_EXAMPLES=OFF
  COMMAND_ERROR_IS_FATAL ANY
  OUTPUT_QUIET
)
execute_process(
  COMMAND ${CMAKE_COMMAND} --install ${FOLDER}/build --prefix ${FOLDER}/prefix
  COMMAND_ERROR_IS_FATAL ANY
  OUTPUT_QUIET
)
set(projects 0)
foreach(document IN ITEMS readme guide)
  foreach(i RANGE 1 ${${document}_count})
    if(NOT ${document}_${i} MATCHES "^cmake:\n(.*)$")
      continue()
    endif()
    math(EXPR projects "${projects} + 1")
    set(project ${FOLDER}/project-${projects})
    file(
      WRITE
      ${project}/CMakeLists.txt
      "cmake_minimum_required(VERSION 3.25)\nproject(service LANGUAGES CXX)\n${CMAKE_MATCH_1}"
    )
    file(
      WRITE
      ${project}/service.cpp
      "#include <errcode/errcode.hpp>\nint main() { return errcode::find(804) == nullptr ? 1 : 0; }\n"
    )
    file(COPY ${SOURCE}/CMakeLists.txt ${SOURCE}/include DESTINATION ${project}/errcode)
    execute_process(
      COMMAND ${CMAKE_COMMAND} -S ${project} -B ${project}/build -D
              CMAKE_PREFIX_PATH=${FOLDER}/prefix
      COMMAND_ERROR_IS_FATAL ANY
      OUTPUT_QUIET
    )
    execute_process(
      COMMAND ${CMAKE_COMMAND} --build ${project}/build COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET
    )
    execute_process(COMMAND ${project}/build/service COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endforeach()
if(projects LESS 3)
  message(SEND_ERROR "only ${projects} CMake blocks were found")
endif()

# Every link to a file of the project leads to one.
file(GLOB documents ${SOURCE}/README.md ${SOURCE}/docs/*.md)
set(links 0)
foreach(document IN LISTS documents)
  cmake_path(GET document PARENT_PATH folder)
  file(READ ${document} text)
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "](" "<link>" text "${text}") # a bracket would join the entries of a list
  string(REGEX MATCHALL "<link>[^)#]+" found "${text}")
  foreach(link IN LISTS found)
    string(REPLACE "<link>" "" link "${link}")
    if(link MATCHES "^https?:")
      continue()
    endif()
    math(EXPR links "${links} + 1")
    if(NOT EXISTS ${folder}/${link})
      message(SEND_ERROR "${document} links to ${link}, which does not exist")
    endif()
  endforeach()
endforeach()
if(links LESS 10)
  message(SEND_ERROR "only ${links} links were found")
endif()
