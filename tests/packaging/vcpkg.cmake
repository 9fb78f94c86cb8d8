# SPDX-License-Identifier: MIT
# Runs vcpkg's port on stand-ins for vcpkg's functions:
#   cmake -D CURRENT_PORT_DIR=docs/packaging/vcpkg -D CURRENT_PACKAGES_DIR=packages -D BUILD=build
#     -P vcpkg.cmake
cmake_minimum_required(VERSION 3.25)
set(PORT errcode)

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" SOURCE_PATH OPTIONS)
  execute_process(
    COMMAND
      ${CMAKE_COMMAND} -S ${arg_SOURCE_PATH} -B ${BUILD} ${arg_OPTIONS} -D
      CMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} -D
      CMAKE_ERROR_ON_ABSOLUTE_INSTALL_DESTINATION=ON
    COMMAND_ERROR_IS_FATAL ANY
  )
endfunction()

function(vcpkg_cmake_install)
  execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Moves the files to share/PORT, where one level less leads to the prefix.
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" CONFIG_PATH "")
  set(config ${CURRENT_PACKAGES_DIR}/share/${PORT})
  file(RENAME ${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH} ${config})
  file(READ ${config}/${PORT}-config.cmake text)
  set(up "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\n")
  string(REPLACE "${up}${up}${up}" "${up}${up}" text "${text}")
  file(WRITE ${config}/${PORT}-config.cmake "${text}")
endfunction()

function(vcpkg_fixup_pkgconfig)
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" FILE_LIST "")
  file(INSTALL ${arg_FILE_LIST} DESTINATION ${CURRENT_PACKAGES_DIR}/share/${PORT} RENAME copyright)
endfunction()

include(${CURRENT_PORT_DIR}/portfile.cmake)
