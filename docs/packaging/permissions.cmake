# SPDX-License-Identifier: MIT
# cpack runs this before it packs: everyone can read the package, whatever the umask.
execute_process(
  COMMAND chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_INSTALL_DIRECTORY} COMMAND_ERROR_IS_FATAL ANY
)
