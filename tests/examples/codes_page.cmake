# SPDX-License-Identifier: MIT
# Fails where a page is not what the table gives:
#   cmake -D WRITER=build/docs/examples/errcode_codes -D PAGE=docs/codes.md -P codes_page.cmake
# With -D SOURCES=docs/site/src it is the page that is made of those.
execute_process(COMMAND ${WRITER} ${SOURCES} OUTPUT_VARIABLE written COMMAND_ERROR_IS_FATAL ANY)
file(READ ${PAGE} page)
if(NOT written STREQUAL page)
  message(FATAL_ERROR "${PAGE} is stale; renew it with\n  ${WRITER} ${SOURCES} > ${PAGE}")
endif()
