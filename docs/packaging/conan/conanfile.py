# SPDX-License-Identifier: MIT
"""A recipe for Conan 2, which packages the checkout that it lies in."""
import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy


class ErrcodeRecipe(ConanFile):
    name = "errcode"
    version = "1.0.0"
    description = "Error codes of a REST API: HTTP status, bilingual messages, std::error_code"
    license = "MIT"
    topics = ("error-code", "http", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    def export_sources(self):
        checkout = os.path.join(self.recipe_folder, "..", "..", "..")
        for pattern in ("LICENSE", "include/*"):
            copy(self, pattern, checkout, self.export_sources_folder)

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
