# SPDX-License-Identifier: MIT
# Runs vcpkg's port, on stand-ins for vcpkg's functions that do what its documentation says, and builds
# consumers with what it installs:
#   cmake -D SOURCE=. -D VERSION=1.0.0 -D DESCRIPTION=text -D CXX=g++ -D GENERATOR=Ninja
#     -D PKG_CONFIG=pkg-config -D FOLDER=build/vcpkg -P vcpkg_port.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/consumers.cmake)
set(ENV{CXX} ${CXX})
set(ENV{CMAKE_GENERATOR} ${GENERATOR})
file(REMOVE_RECURSE ${FOLDER})

set(CURRENT_PORT_DIR ${SOURCE}/docs/packaging/vcpkg)
set(CURRENT_PACKAGES_DIR ${FOLDER}/packages)
file(READ ${CURRENT_PORT_DIR}/vcpkg.json manifest)
foreach(member IN ITEMS name version description license)
  string(JSON ${member} GET "${manifest}" ${member})
endforeach()
set(PORT ${name})
if(NOT "${name} ${version} ${description} ${license}" STREQUAL "errcode ${VERSION} ${DESCRIPTION} MIT")
  message(SEND_ERROR "vcpkg.json has ${name} ${version}, '${description}', ${license}")
endif()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 given "" SOURCE_PATH OPTIONS)
  run(${CMAKE_COMMAND} -S ${given_SOURCE_PATH} -B ${FOLDER}/build ${given_OPTIONS} -D
      CMAKE_BUILD_TYPE=Release -D CMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} -D
      CMAKE_ERROR_ON_ABSOLUTE_INSTALL_DESTINATION=ON)
endfunction()

function(vcpkg_cmake_install)
  run(${CMAKE_COMMAND} --build ${FOLDER}/build --target install)
endfunction()

# Moves the files to share/PORT; one level less leads from there to the prefix.
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 given "" CONFIG_PATH "")
  file(RENAME ${CURRENT_PACKAGES_DIR}/${given_CONFIG_PATH} ${CURRENT_PACKAGES_DIR}/share/${PORT})
  cmake_path(GET given_CONFIG_PATH PARENT_PATH parent)
  file(REMOVE ${CURRENT_PACKAGES_DIR}/${parent})
  set(config ${CURRENT_PACKAGES_DIR}/share/${PORT}/${PORT}-config.cmake)
  file(READ ${config} text)
  set(up "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\n")
  string(REPLACE "${up}${up}${up}" "${up}${up}" text "${text}")
  file(WRITE ${config} "${text}")
endfunction()

function(vcpkg_fixup_pkgconfig)
  file(GLOB_RECURSE files ${CURRENT_PACKAGES_DIR}/*.pc)
  file(READ ${files} text)
  string(FIND "${text}" "${CURRENT_PACKAGES_DIR}" found)
  if(NOT found EQUAL -1)
    message(SEND_ERROR "errcode.pc has a folder that vcpkg would have to correct")
  endif()
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 given "" FILE_LIST "")
  set(to ${CURRENT_PACKAGES_DIR}/share/${PORT})
  file(INSTALL ${given_FILE_LIST} DESTINATION ${to} RENAME copyright)
endfunction()

include(${CURRENT_PORT_DIR}/portfile.cmake)
if(NOT VCPKG_BUILD_TYPE STREQUAL "release")
  message(SEND_ERROR "vcpkg expects a debug build, whose headers are none")
endif()

# vcpkg complains of everything else.
file(GLOB_RECURSE expected RELATIVE ${SOURCE} ${SOURCE}/include/*)
list(APPEND expected share/errcode/copyright share/errcode/errcode-config-version.cmake
     share/errcode/errcode-config.cmake share/errcode/usage share/pkgconfig/errcode.pc)
file(GLOB_RECURSE installed RELATIVE ${CURRENT_PACKAGES_DIR} ${CURRENT_PACKAGES_DIR}/*)
list(SORT expected)
list(SORT installed)
if(NOT installed STREQUAL expected)
  message(FATAL_ERROR "installed:\n${installed}\nexpected:\n${expected}")
endif()
file(RENAME ${CURRENT_PACKAGES_DIR} ${FOLDER}/installed) # as vcpkg does
serve_consumers(${FOLDER}/installed)

file(READ ${CURRENT_PORT_DIR}/usage usage)
file(READ ${CMAKE_CURRENT_LIST_DIR}/../consumers/find_package/CMakeLists.txt consumer)
string(REGEX MATCHALL "errcode::[a-z]+" shown "${usage}")
if(NOT shown STREQUAL "errcode::errcode" OR NOT consumer MATCHES "PRIVATE ${shown}\\)")
  message(SEND_ERROR "usage names another target than consumers link")
endif()
