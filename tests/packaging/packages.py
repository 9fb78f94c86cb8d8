# SPDX-License-Identifier: MIT
"""Makes each package of the library and uses what it installs."""
import fnmatch
import json
import os
import pathlib
import re
import runpy
import shlex
import shutil
import sys
import types
import unittest
from unittest import mock

from documents import broken_links
from run import run

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CONSUMER = SOURCE / "tests" / "packaging" / "consumer"
PACKAGING = SOURCE / "docs" / "packaging"
OFF = ("-DERRCODE_BUILD_TESTS=OFF", "-DERRCODE_BUILD_EXAMPLES=OFF")
ABOUT = [os.environ["VERSION"], os.environ["DESCRIPTION"], "MIT"]


def read(path):
    return pathlib.Path(path).read_text(encoding="utf-8")


def files_in(folder, start="*"):
    return {str(path.relative_to(folder)) for path in folder.rglob(start) if path.is_file()}


HEADERS = {f"include/{path}" for path in files_in(SOURCE / "include")}


class Packages(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(os.environ["FOLDER"], self._testMethodName)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def run_consumer(self, program):
        self.assertEqual(run(program), "Blocked (804): The IP address is banned\n")

    def build_consumer(self, *settings):
        build = self.folder / "consumer"
        run("cmake", "-S", CONSUMER, "-B", build, *settings)
        run("cmake", "--build", build)
        self.run_consumer(build / "consumer")

    def compile_consumer(self, pkg_config):
        """Compiles the consumer with the flags of the errcode.pc in a folder."""
        environment = {**os.environ, "PKG_CONFIG_LIBDIR": str(pkg_config)}
        flags = shlex.split(run("pkg-config", "--cflags", "errcode", env=environment))
        self.assertEqual(run("pkg-config", "--modversion", "errcode", env=environment),
                         ABOUT[0] + "\n")
        run(os.environ["CXX"], "-std=c++17", *flags, CONSUMER / "consumer.cpp", "-o",
            self.folder / "program")
        self.run_consumer(self.folder / "program")

    def serve_consumers(self, prefix):
        self.build_consumer("-DWANTED_VERSION=1", f"-DCMAKE_PREFIX_PATH={prefix}")
        cache = read(self.folder / "consumer" / "CMakeCache.txt")
        self.assertIn(f"\nerrcode_DIR:PATH={prefix}/", cache)
        self.compile_consumer(prefix / "share" / "pkgconfig")

    def test_what_is_installed_serves_consumers_wherever_it_is_moved(self):
        build, prefix = self.folder / "build", self.folder / "another place"
        run("cmake", "-S", SOURCE, "-B", build, *OFF)
        run("cmake", "--install", build, "--prefix", self.folder / "first")
        (self.folder / "first").rename(prefix)
        package = "share/cmake/errcode/errcode-config"
        documents = {f"share/doc/errcode/debuggers/{name}" for name in
                     ("errcode.natvis", "errcode_gdb.py")}
        self.assertEqual(files_in(prefix), HEADERS | documents | {
            package + ".cmake", package + "-version.cmake", "share/doc/errcode/LICENSE",
            "share/pkgconfig/errcode.pc"})
        self.serve_consumers(prefix)
        # The check of the word size is left out.
        self.assertIn('if("TRUE")\n  return()', read(prefix / (package + "-version.cmake")))
        with self.assertRaisesRegex(AssertionError, "compatible with requested"):
            self.build_consumer("-DWANTED_VERSION=2", f"-DCMAKE_PREFIX_PATH={prefix}")

    def test_headers_and_data_may_be_in_places_of_their_own(self):
        run("cmake", "-S", SOURCE, "-B", self.folder / "build", *OFF,
            f"-DCMAKE_INSTALL_PREFIX={self.folder / 'prefix'}",
            f"-DCMAKE_INSTALL_INCLUDEDIR={self.folder / 'headers'}",
            f"-DCMAKE_INSTALL_DATADIR={self.folder / 'data'}")
        run("cmake", "--install", self.folder / "build")
        self.compile_consumer(self.folder / "data" / "pkgconfig")

    def test_a_subdirectory_brings_the_library_and_nothing_else(self):
        self.build_consumer(f"-DERRCODE_SOURCE={SOURCE}")
        prefix = self.folder / "prefix"
        run("cmake", "--install", self.folder / "consumer", "--prefix", prefix)
        self.assertEqual(files_in(prefix), {"share/CMakeLists.txt"})

    def test_the_amalgamation_has_its_license_one_guard_and_each_include_once(self):
        run("cmake", "--build", os.environ["BUILD"], "--target", "amalgamation")
        header = read(pathlib.Path(os.environ["BUILD"], "amalgamation/errcode/errcode.hpp"))
        self.assertRegex(header, rf"^.*\n/\* errcode {ABOUT[0]}, ")
        self.assertIn(read(SOURCE / "LICENSE"), re.sub(r"\n \* ?", "\n", header))
        self.assertEqual(re.findall("# *ifndef (.*)", header), ["ERRCODE_ERRCODE_HPP"])
        includes = re.findall("# *include (.*)", header)
        self.assertEqual(includes, sorted(set(includes)))
        self.assertIn("<system_error>", includes)
        self.assertNotIn("errcode/", " ".join(includes))

    def test_the_command_is_installed_where_it_is_asked_for(self):
        build, prefix = self.folder / "build", self.folder / "prefix"
        run("cmake", "-S", SOURCE, "-B", build, *OFF, "-DERRCODE_INSTALL_COMMAND=ON")
        run("cmake", "--build", build)
        run("cmake", "--install", build, "--prefix", prefix, "--component", "command")
        self.assertEqual(files_in(prefix), {"bin/errcode", "share/man/man1/errcode.1",
                                            "share/bash-completion/completions/errcode"})
        complete = """cd "$0" && source share/bash-completion/completions/errcode
            COMP_WORDS=(bin/errcode "$1") COMP_CWORD=1
            _errcode bin/errcode && echo "${COMPREPLY[*]}"
            """
        for word, candidates in [("--l", {"--lang", "--list"}), ("ip_", {"ip_banned"}),
                                 ("80", set(map(str, range(800, 810)))), ("Bloc", {"Blocked"})]:
            found = run("bash", "-c", complete, prefix, word)
            self.assertEqual(set(found.split()), candidates)

    def test_vcpkgs_port(self):
        port, packages = PACKAGING / "vcpkg", self.folder / "packages"
        run("cmake", "-D", f"CURRENT_PORT_DIR={port}", "-D", f"CURRENT_PACKAGES_DIR={packages}", "-D",
            f"BUILD={self.folder / 'build'}", "-P", CONSUMER.parent / "vcpkg.cmake")
        self.assertEqual(files_in(packages), HEADERS | {"share/pkgconfig/errcode.pc"} | {
            "share/errcode/" + name for name in
            ("copyright", "errcode-config-version.cmake", "errcode-config.cmake", "usage")})
        self.assertNotIn(str(self.folder), read(packages / "share/pkgconfig/errcode.pc"))
        self.serve_consumers(packages.rename(self.folder / "installed"))  # as vcpkg does
        manifest = json.loads(read(port / "vcpkg.json"))
        self.assertEqual([manifest[name] for name in ("version", "description", "license")], ABOUT)
        self.assertEqual(re.findall(r"errcode::\w+", read(port / "usage")), ["errcode::errcode"])

    def test_conans_recipe(self):
        def copy(recipe, pattern, src, dst):
            names = fnmatch.filter(files_in(pathlib.Path(src)), pattern)
            self.assertTrue(names, pattern)
            for name in names:
                target = pathlib.Path(dst, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(pathlib.Path(src, name), target)
        standard = mock.Mock()
        with mock.patch.dict(sys.modules, {
                "conan": types.SimpleNamespace(ConanFile=object),
                "conan.tools.build": types.SimpleNamespace(check_min_cppstd=standard),
                "conan.tools.files": types.SimpleNamespace(copy=copy, load=lambda _, path: read(path)),
        }):
            recipe = runpy.run_path(str(PACKAGING / "conan/conanfile.py"))["ErrcodeRecipe"]()
        recipe.recipe_folder = PACKAGING / "conan"
        recipe.export_sources_folder = self.folder / "sources"
        recipe.set_version()
        recipe.export_sources()
        self.assertEqual([recipe.version, recipe.description, recipe.license], ABOUT)

        # In the cache the recipe is alone, and no path leads from it to the checkout.
        del recipe.recipe_folder, recipe.export_sources_folder
        recipe.source_folder = self.folder / "sources"
        recipe.package_folder = self.folder / "package"
        recipe.info, recipe.cpp_info = mock.Mock(), types.SimpleNamespace(cxxflags=None)
        recipe.settings = types.SimpleNamespace(compiler="gcc")
        recipe.validate()
        standard.assert_called_once_with(recipe, 17)
        recipe.package_id()
        recipe.info.clear.assert_called_once_with()
        recipe.package()
        self.assertEqual(files_in(recipe.package_folder), HEADERS | {"licenses/LICENSE"})
        recipe.package_info()
        self.assertEqual(vars(recipe.cpp_info), {"bindirs": [], "libdirs": [], "cxxflags": None})
        recipe.settings.compiler = "msvc"
        recipe.package_info()
        self.assertEqual(recipe.cpp_info.cxxflags, ["/utf-8"])

    def test_the_debian_package_is_installed_serves_consumers_and_leaves_no_trace(self):
        build, root = self.folder / "build", self.folder / "root"
        run("cmake", "-S", SOURCE, "-B", build, *OFF)
        run("sh", "-c", "umask 077 && cpack -G DEB", cwd=build)  # nobody else could read that
        package, = build.glob("*.deb")
        run("lintian", "--allow-root", "--fail-on", "error,warning", package)
        fields = ["Package: liberrcode-dev", f"Version: {ABOUT[0]}", "Architecture: all",
                  "Multi-Arch: foreign", "Section: libdevel"]
        shown = run("dpkg-deb", "--field", package, *(each.split(":")[0] for each in fields))
        self.assertEqual(sorted(shown.splitlines()), sorted(fields))

        # A root where nothing is installed; dpkg looks for ldconfig, which is not for users.
        (root / "var/lib/dpkg/info").mkdir(parents=True)
        (root / "var/lib/dpkg/updates").mkdir()
        (root / "var/lib/dpkg/status").touch()
        path = os.environ["PATH"] + ":/usr/sbin:/sbin"
        dpkg = ("env", f"PATH={path}", "dpkg", f"--root={root}", "--log=/dev/null")
        run(*dpkg, "--install", package)
        self.assertEqual(run(*dpkg, "--verify", "liberrcode-dev"), "")
        self.assertEqual(run("find", root / "usr", "-not", "-perm", "-o=r", "-o", "-type", "d",
                             "-not", "-perm", "-o=x"), "")
        self.serve_consumers(root / "usr")

        # The licence is that of LICENSE, word by word, and the links of the documents work.
        documents = root / "usr/share/doc/liberrcode-dev"
        _, *lines = read(SOURCE / "LICENSE").replace("Copyright (c) ", "Copyright: ").splitlines()
        for line in lines:
            self.assertIn(line + "\n", read(documents / "copyright"))
        broken, count = broken_links(documents.glob("*.md"))
        self.assertEqual(broken, [])
        self.assertGreater(count, 10)
        run(*dpkg, "--purge", "liberrcode-dev")
        self.assertEqual(os.listdir(root), ["var"])

    def test_the_reference_has_every_public_name_and_doxygen_nothing_to_warn_about(self):
        pages = pathlib.Path(os.environ["BUILD"], "reference/html")
        shutil.rmtree(pages, ignore_errors=True)
        run("cmake", "--build", os.environ["BUILD"], "--target", "docs")
        module = read(SOURCE / "include/errcode/errcode.cppm")
        names = re.findall("^using errcode::(.*);$", module, re.M)
        names += ("answer api body error exception fmt_formatter parse_response from_exception "
                  "from_json internal make_response operator<< parameter problem_media_type request "
                  "std_formatter to_json to_problem_body value").split()
        listed = read(pages / "namespaceerrcode.html")
        for name in names:
            self.assertIn(f">{name.replace('<', '&lt;')}</a>", listed)
        self.assertIn(">ERRCODE_VERSION</a>", read(pages / "version_8hpp.html"))
        # The first page is README.md, and doxygen has read all its links and blocks.
        first = read(pages / "index.html")
        self.assertIn('docs_guide.html">Guide</a>', first)
        self.assertNotIn("](", first)
        self.assertNotIn("{c", first)
        self.assertEqual(files_in(pages, "*detail*.html"), set())


if __name__ == "__main__":
    unittest.main()
