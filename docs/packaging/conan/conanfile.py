# SPDX-License-Identifier: MIT
"""A recipe for Conan 2, which packages the checkout that it lies in."""
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load


class ErrcodeRecipe(ConanFile):
    name = "errcode"
    description = "Error codes of a REST API: HTTP status, bilingual messages, std::error_code"
    license = "MIT"
    topics = ("error-code", "http", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    @property
    def _checkout(self):
        return os.path.join(self.recipe_folder, "..", "..", "..")

    def set_version(self):
        header = load(self, os.path.join(self._checkout, "include", "errcode", "version.hpp"))
        number = int(re.search(r"^#define ERRCODE_VERSION (\d+)$", header, re.MULTILINE)[1])
        self.version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"

    def export_sources(self):
        to = self.export_sources_folder
        copy(self, "LICENSE", self._checkout, to)
        copy(self, "*", os.path.join(self._checkout, "include"), os.path.join(to, "include"))

    def validate(self):
        check_min_cppstd(self, 17)

    def package_id(self):
        self.info.clear()

    def package(self):
        copy(self, "include/*", self.source_folder, self.package_folder)
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        if self.settings.compiler == "msvc":
            self.cpp_info.cxxflags = ["/utf-8"]  # as the CMake target has it
