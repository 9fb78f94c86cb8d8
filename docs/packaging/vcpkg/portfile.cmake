# SPDX-License-Identifier: MIT
# An overlay port: it installs the checkout that contains it. In a registry, which has only the
# port, replace the next line by vcpkg_from_git or the like.
set(SOURCE_PATH "${CURRENT_PORT_DIR}/../../..")
set(VCPKG_BUILD_TYPE release) # of headers there is one kind

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS -DERRCODE_BUILD_TESTS=OFF -DERRCODE_BUILD_EXAMPLES=OFF
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/errcode)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/doc") # it has the licence, as has `copyright`
file(INSTALL "${CURRENT_PORT_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
