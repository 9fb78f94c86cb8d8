# SPDX-License-Identifier: MIT
# Makes the Debian package, installs it with dpkg into a root of its own, builds and runs consumers
# there, and removes it again:
#   cmake -D SOURCE=. -D VERSION=1.0.0 -D CXX=g++ -D GENERATOR=Ninja -D PKG_CONFIG=pkg-config
#     -D FOLDER=build/debian -P debian.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/consumers.cmake)
set(ENV{CXX} ${CXX})
set(ENV{CMAKE_GENERATOR} ${GENERATOR})
set(ENV{PATH} $ENV{PATH}:/usr/sbin:/sbin) # dpkg looks for ldconfig, which is not for users
file(REMOVE_RECURSE ${FOLDER})

# With a umask that would keep users from reading what is installed.
set(build ${FOLDER}/build)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${build} -D ERRCODE_BUILD_TESTS=OFF -D
    ERRCODE_BUILD_EXAMPLES=OFF)
cmake_path(GET CMAKE_COMMAND PARENT_PATH programs)
run(sh -c "umask 077 && cd '${build}' && '${programs}/cpack' -G DEB")
file(GLOB package ${build}/*.deb)
run(dpkg-deb --field ${package} Package Version Architecture Multi-Arch Section)
string(REGEX MATCHALL "[^\n]+" fields "${output}")
list(SORT fields)
set(expected "Architecture: all" "Multi-Arch: foreign" "Package: liberrcode-dev" "Section: libdevel"
             "Version: ${VERSION}")
if(NOT fields STREQUAL expected)
  message(FATAL_ERROR "the package says of itself\n${output}")
endif()

# The root of a system where nothing is installed.
set(root ${FOLDER}/root)
file(MAKE_DIRECTORY ${root}/var/lib/dpkg/info ${root}/var/lib/dpkg/updates)
file(TOUCH ${root}/var/lib/dpkg/status ${root}/var/lib/dpkg/available)
set(dpkg dpkg --root=${root} --log=/dev/null)
run(${dpkg} --install ${package})
run(${dpkg} --verify liberrcode-dev)
if(output)
  message(FATAL_ERROR "what is installed is not what is in the package:\n${output}")
endif()
run(find ${root}/usr -not -perm -o=r -o -type d -not -perm -o=x)
if(output)
  message(FATAL_ERROR "not everyone can read\n${output}")
endif()

serve_consumers(${root}/usr)

# The licence is LICENSE's, word by word, and the documents lead to one another.
set(documents ${root}/usr/share/doc/liberrcode-dev)
file(READ ${documents}/copyright copyright)
file(STRINGS ${SOURCE}/LICENSE lines)
list(POP_FRONT lines) # the title: Debian calls this licence Expat
foreach(line IN LISTS lines)
  string(REPLACE "Copyright (c) " "Copyright: " line "${line}")
  string(FIND "${copyright}" "${line}\n" found)
  if(found EQUAL -1)
    message(SEND_ERROR "Debian's copyright lacks '${line}'")
  endif()
endforeach()
file(COPY ${documents}/ DESTINATION ${FOLDER}/documents/docs)
run(${CMAKE_COMMAND} -D SOURCE=${FOLDER}/documents -P
    ${CMAKE_CURRENT_LIST_DIR}/../docs/links.cmake)

run(${dpkg} --purge liberrcode-dev)
file(GLOB left RELATIVE ${root} ${root}/*)
if(NOT left STREQUAL "var")
  message(FATAL_ERROR "removed, the package leaves ${left}")
endif()
