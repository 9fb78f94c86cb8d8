# SPDX-License-Identifier: MIT
# Writes the core as one header. A script of CMake, as who builds the library has that anyway:
#   cmake -D SOURCE=. -D VERSION=1.0.0 -D OUTPUT=errcode/errcode.hpp -P amalgamate.cmake
cmake_minimum_required(VERSION 3.25)

set_property(GLOBAL PROPERTY standard_headers "")
set_property(GLOBAL PROPERTY text "")

# Takes the includes out of a text: those of the standard are noted, ours appended.
function(take_includes text out)
  string(REGEX MATCHALL "\n#include <[^>]+>" includes "${text}")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "^\n#include <(.+)>$" "\\1" include "${include}")
    if(include MATCHES "^errcode/")
      append_header(${include})
    else()
      set_property(GLOBAL APPEND PROPERTY standard_headers ${include})
    endif()
  endforeach()
  string(REGEX REPLACE "\n#include <[^>]+>" "" text "${text}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Appends a header behind those that it includes, without its guard, unless it is there already.
function(append_header path)
  get_property(is_there GLOBAL PROPERTY ${path} SET)
  if(is_there)
    return()
  endif()
  set_property(GLOBAL PROPERTY ${path} ON)
  file(READ ${SOURCE}/include/${path} text)
  string(TOUPPER ${path} guard)
  string(REGEX REPLACE "[/.]" "_" guard ${guard})
  set(begin "^// SPDX-License-Identifier: MIT\n#ifndef ${guard}\n#define ${guard}\n")
  if(NOT text MATCHES "${begin}" OR NOT text MATCHES "\n#endif\n$")
    message(FATAL_ERROR "${path} has no guard ${guard} behind its licence")
  endif()
  string(REGEX REPLACE "${begin}" "" text "${text}")
  string(REGEX REPLACE "#endif\n$" "" text "${text}")
  take_includes("${text}" text)
  if(text MATCHES "# *include")
    message(FATAL_ERROR "${path} has an include in another form than all others")
  endif()
  # Of an umbrella nothing is left but a comment on it.
  string(REGEX REPLACE "//[^\n]*\n" "" code "${text}")
  if(code MATCHES "[^\n]")
    set_property(GLOBAL APPEND_STRING PROPERTY text "${text}")
  endif()
endfunction()

# The module includes all of the core.
file(READ ${SOURCE}/include/errcode/errcode.cppm module)
take_includes("${module}" module)

file(STRINGS ${SOURCE}/LICENSE license)
list(TRANSFORM license PREPEND " * ")
list(JOIN license "\n" license)
string(REPLACE " * \n" " *\n" license "${license}")
get_property(includes GLOBAL PROPERTY standard_headers)
list(REMOVE_DUPLICATES includes)
list(SORT includes)
list(TRANSFORM includes REPLACE "^(.+)$" "#include <\\1>")
list(JOIN includes "\n" includes)
get_property(text GLOBAL PROPERTY text)
string(REGEX REPLACE "\n\n\n+" "\n\n" text "${text}")
string(STRIP "${text}" text)
file(
  WRITE
  ${OUTPUT}
  "// SPDX-License-Identifier: MIT
/* errcode ${VERSION}, its core in one header: made by its target amalgamation, not to be edited.
 *
${license}
 */
#ifndef ERRCODE_ERRCODE_HPP
#define ERRCODE_ERRCODE_HPP

${includes}

${text}

#endif
"
)
