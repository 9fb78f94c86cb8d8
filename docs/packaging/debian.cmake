# SPDX-License-Identifier: MIT
# The Debian package of the headers: `cpack -G DEB` in the build folder.
set(doc_dir share/doc/liberrcode-dev)

# The licence in the form that Debian reads, with the text of LICENSE.
file(READ ${PROJECT_SOURCE_DIR}/LICENSE license)
if(NOT license MATCHES "^MIT License\n\nCopyright \\(c\\) ([^\n]+)\n\n(.+)\n$")
  message(FATAL_ERROR "LICENSE is another one than Debian's copyright file names")
endif()
set(holders "${CMAKE_MATCH_1}")
string(REPLACE "\n\n" "\n.\n" terms "${CMAKE_MATCH_2}")
string(REPLACE "\n" "\n " terms "${terms}")
file(
  CONFIGURE
  OUTPUT debian/copyright
  CONTENT
    "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: @PROJECT_NAME@

Files: *
Copyright: @holders@
License: Expat

License: Expat
 @terms@
"
  @ONLY
)
# Debian wants a changelog of the package; the one of the library is in docs/.
set(CPACK_PACKAGE_CONTACT "The errcode authors <errcode@example.com>" CACHE STRING "Maintainer")
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # SOURCE_DATE_EPOCH, if set
file(
  CONFIGURE
  OUTPUT debian/changelog
  CONTENT
    "@PROJECT_NAME@ (@PROJECT_VERSION@) unstable; urgency=medium

  * Package of version @PROJECT_VERSION@.

 -- @CPACK_PACKAGE_CONTACT@  @date@
"
  @ONLY
)
file(
  ARCHIVE_CREATE
  OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/debian/changelog.gz
  PATHS ${CMAKE_CURRENT_BINARY_DIR}/debian/changelog
  FORMAT raw
  COMPRESSION GZip
  COMPRESSION_LEVEL 9
)

install(
  FILES
    ${CMAKE_CURRENT_BINARY_DIR}/debian/changelog.gz
    ${CMAKE_CURRENT_BINARY_DIR}/debian/copyright
  DESTINATION ${doc_dir}
  COMPONENT debian
  EXCLUDE_FROM_ALL
)
install(
  DIRECTORY ${PROJECT_SOURCE_DIR}/docs/
  DESTINATION ${doc_dir}
  COMPONENT debian
  EXCLUDE_FROM_ALL
  PATTERN CHANGELOG.md EXCLUDE # the package has a changelog of its own
  PATTERN CONTRIBUTING.md EXCLUDE
  PATTERN README.zh.md EXCLUDE
  PATTERN completion EXCLUDE # the command is in no package
  PATTERN man EXCLUDE
  PATTERN packaging EXCLUDE
  REGEX site/src EXCLUDE
  PATTERN page.png EXCLUDE # the README shows it
  ${clients_left_out}
)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR errcode)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/permissions.cmake)
set(CPACK_COMPONENTS_ALL Unspecified debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_NAME liberrcode-dev)
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE all)
# The headers serve every architecture. CMake has no variable for that before 3.31.
set(CPACK_DEBIAN_PACKAGE_SECTION "libdevel\nMulti-Arch: foreign")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libfmt-dev, libre2-dev, nlohmann-json3-dev")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "A header-only C++17 library that gives the string errcodes of a REST API,
and its numeric codes, their HTTP status and messages in English and
Chinese: lookups at compile time, a place in std::error_code, and the
bodies that travel over the wire."
)
include(CPack)
