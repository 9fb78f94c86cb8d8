# SPDX-License-Identifier: MIT
"""Runs the Conan recipe in the order in which Conan 2 does, on stand-ins for what it takes of Conan
that do what Conan's documentation says, and then its test package against what it has packaged.

python3 conan_recipe.py SOURCE VERSION DESCRIPTION FOLDER
"""
import fnmatch
import importlib.util
import pathlib
import shutil
import subprocess
import sys
import types

sys.dont_write_bytecode = True  # nothing is written beside the recipe
source, version, description, folder = sys.argv[1:]
folder = pathlib.Path(folder)
checked_standards = []


class ConanFile:
    """Has the attributes that Conan sets, and no other: a recipe that reads another one fails."""

    version = None

    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def run(self, command, env):
        assert env == "conanrun", env
        subprocess.run(command, check=True, cwd=self.build_folder)

    def requires(self, reference):
        self.required = reference


def copy(recipe, pattern, src, dst):
    src, copied = pathlib.Path(src), []
    for path in sorted(p for p in src.rglob("*") if p.is_file()):
        if fnmatch.fnmatch(str(path.relative_to(src)), pattern):
            target = pathlib.Path(dst) / path.relative_to(src)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
            copied.append(target)
    assert copied, f"copies nothing: {pattern} in {src}"


class CMake:
    def __init__(self, recipe):
        self.recipe = recipe

    def configure(self):
        build, package = self.recipe.build_folder, self.recipe.found["errcode"]
        subprocess.run(["cmake", "-S", self.recipe.source_folder, "-B", build,
                        f"-DCMAKE_PREFIX_PATH={package}"], check=True)

    def build(self):
        subprocess.run(["cmake", "--build", self.recipe.build_folder], check=True)


def provide(name, **members):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__dict__.update(members)


def recipe_in(path):
    spec = importlib.util.spec_from_file_location("conanfile", path / "conanfile.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return next(member for member in module.__dict__.values()
                if isinstance(member, type) and member.__module__ == "conanfile")


def conan_folders(**attributes):
    return {name: str(path) for name, path in attributes.items()}


provide("conan", ConanFile=ConanFile)
provide("conan.tools")
provide("conan.tools.build", can_run=lambda recipe: True,
        check_min_cppstd=lambda recipe, standard: checked_standards.append(standard))
provide("conan.tools.cmake", CMake=CMake, cmake_layout=lambda recipe: setattr(
    recipe, "cpp", types.SimpleNamespace(build=types.SimpleNamespace(bindir="."))))
provide("conan.tools.files", copy=copy,
        load=lambda recipe, path: pathlib.Path(path).read_text(encoding="utf-8"))

shutil.rmtree(folder, ignore_errors=True)
recipe_folder = pathlib.Path(source) / "docs" / "packaging" / "conan"
recipe_class = recipe_in(recipe_folder)
recipe = recipe_class(**conan_folders(recipe_folder=recipe_folder, export_sources_folder=folder / "s"))
recipe.set_version()
recipe.export_sources()
facts = (recipe.name, recipe.version, recipe.description, recipe.license)
assert facts == ("errcode", version, description, "MIT"), facts

# In the cache the recipe is alone: nothing leads from it to the checkout.
for compiler, flags in (("gcc", None), ("msvc", ["/utf-8"])):
    package = folder / compiler
    cached = recipe_class(**conan_folders(source_folder=folder / "s", package_folder=package))
    cached.settings = types.SimpleNamespace(compiler=compiler)
    cached.info = types.SimpleNamespace(clear=lambda: cleared.append(compiler))
    cached.cpp_info = types.SimpleNamespace(includedirs=["include"], cxxflags=None)
    cleared = []
    cached.validate()
    cached.package_id()
    cached.package()
    cached.package_info()
    assert cleared == [compiler] and checked_standards.pop() == 17
    assert (cached.cpp_info.bindirs, cached.cpp_info.libdirs) == ([], [])
    assert cached.cpp_info.cxxflags == flags

packaged = {str(p.relative_to(folder / "gcc")) for p in (folder / "gcc").rglob("*") if p.is_file()}
headers = {str(p.relative_to(source)) for p in pathlib.Path(source, "include").rglob("*")
           if p.is_file()}
assert packaged == headers | {"licenses/LICENSE"}, packaged ^ headers

# What the generator CMakeDeps would write, for a target that is called as the package is.
(folder / "gcc" / "errcode-config.cmake").write_text(
    "add_library(errcode::errcode INTERFACE IMPORTED)\n"
    "target_include_directories(errcode::errcode INTERFACE ${CMAKE_CURRENT_LIST_DIR}/include)\n")
test_folder = recipe_folder / "test_package"
test = recipe_in(test_folder)(**conan_folders(source_folder=test_folder, build_folder=folder / "b"))
test.tested_reference_str = f"errcode/{version}"
test.found = {"errcode": folder / "gcc"}
test.requirements()
assert test.required == f"errcode/{version}"
test.layout()
test.build()
test.test()
