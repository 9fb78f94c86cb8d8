# SPDX-License-Identifier: MIT
# Makes the reference, which fails on each warning of doxygen, and looks for all names in it that the
# module exports, and for the adapters':
#   cmake -D SOURCE=. -D BUILD=build -P reference.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../build/run.cmake)
set(pages ${BUILD}/reference/html)
file(REMOVE_RECURSE ${pages})
run(${CMAKE_COMMAND} --build ${BUILD} --target docs)

file(STRINGS ${SOURCE}/include/errcode/errcode.cppm names REGEX "^using errcode::.*;$")
list(TRANSFORM names REPLACE "^using errcode::(.*).$" "\\1")
list(APPEND names answer body fmt_formatter from_json make_answer operator<< problem qualifiers
     std_formatter to_json)
file(READ ${pages}/namespaceerrcode.html page)
foreach(name IN LISTS names)
  string(REPLACE "<" "&lt;" name "${name}")
  string(FIND "${page}" ">${name}</a>" found)
  if(found EQUAL -1)
    message(SEND_ERROR "the reference lacks ${name}")
  endif()
endforeach()
file(READ ${pages}/version_8hpp.html page)
if(NOT page MATCHES ">ERRCODE_VERSION</a>")
  message(SEND_ERROR "the reference lacks ERRCODE_VERSION")
endif()
file(READ ${pages}/index.html page)
if(NOT page MATCHES "docs_guide.html\">Guide</a>" OR page MATCHES "\\]\\(")
  message(SEND_ERROR "its first page is not README.md, or has links that doxygen does not read")
endif()
file(GLOB_RECURSE internal ${pages}/*detail*.html)
if(internal)
  message(SEND_ERROR "the reference has ${internal}")
endif()
