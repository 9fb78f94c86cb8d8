# SPDX-License-Identifier: MIT
# The reference of the public API: the target docs writes it to reference/ of the build folder.
find_package(Doxygen QUIET)
if(NOT DOXYGEN_FOUND)
  message(STATUS "No target docs: doxygen is missing")
  return()
endif()
set(DOXYGEN_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/reference)
set(DOXYGEN_USE_MDFILE_AS_MAINPAGE ${PROJECT_SOURCE_DIR}/README.md)
set(DOXYGEN_FILE_PATTERNS *.hpp *.md)
set(DOXYGEN_EXCLUDE
    ${PROJECT_SOURCE_DIR}/docs/examples
    ${PROJECT_SOURCE_DIR}/docs/packaging
    ${PROJECT_SOURCE_DIR}/include/errcode/command
    ${PROJECT_SOURCE_DIR}/include/errcode/data
    ${PROJECT_SOURCE_DIR}/include/errcode/detail
)
set(DOXYGEN_EXCLUDE_SYMBOLS errcode::detail std::* fmt::*)
# Removes what doxygen cannot read: links to headings, because the anchors are GitHub's, links to
# files that are no pages of doxygen, and the language c++ of a block.
set(DOXYGEN_FILTER_PATTERNS
    [=[*.md="sed -E 's/!?\[([^]]*)\]\((#[^)]*|[^):#]*[^d):#])\)/\1/g; s/^```c[+][+]$/```cpp/'"]=]
)
set(DOXYGEN_VERBATIM_VARS DOXYGEN_FILTER_PATTERNS)
set(DOXYGEN_STRIP_FROM_PATH ${PROJECT_SOURCE_DIR}/include)
set(DOXYGEN_BUILTIN_STL_SUPPORT YES)
set(DOXYGEN_DISTRIBUTE_GROUP_DOC YES)
set(DOXYGEN_EXTRACT_ALL NO)
set(DOXYGEN_PREDEFINED __cpp_exceptions __cpp_lib_format __cpp_impl_three_way_comparison=201907L)
set(DOXYGEN_ALWAYS_DETAILED_SEC YES)
set(DOXYGEN_JAVADOC_AUTOBRIEF YES)
set(DOXYGEN_QUIET YES)
set(DOXYGEN_WARN_IF_UNDOCUMENTED YES)
set(DOXYGEN_WARN_AS_ERROR FAIL_ON_WARNINGS)
# What doxygen needs and the headers do not say: what the namespace is for, that fmt is a namespace
# too, and that the header of the public macro is public.
set(declarations ${CMAKE_CURRENT_BINARY_DIR}/declarations.hpp)
file(
  WRITE
  ${declarations}
  "/// ${PROJECT_DESCRIPTION}.
namespace errcode {}
namespace fmt {}
/// @file errcode/version.hpp
/// The version of the library.
"
)
doxygen_add_docs(
  docs
  ${declarations}
  ${PROJECT_SOURCE_DIR}/README.md
  ${PROJECT_SOURCE_DIR}/docs
  ${PROJECT_SOURCE_DIR}/include
)
