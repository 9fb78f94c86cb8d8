# SPDX-License-Identifier: MIT
# Fails where a page is not what the table gives:
#   cmake -D WRITER=build/docs/examples/errcode_codes -D PAGE=docs/codes.md -P codes_page.cmake
execute_process(COMMAND ${WRITER} OUTPUT_VARIABLE written COMMAND_ERROR_IS_FATAL ANY)
file(READ ${PAGE} page)
if(NOT written STREQUAL page)
  list(JOIN WRITER " " command)
  message(FATAL_ERROR "${PAGE} is stale; renew it with\n  ${command} > ${PAGE}")
endif()
