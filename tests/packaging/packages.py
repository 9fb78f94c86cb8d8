# SPDX-License-Identifier: MIT
"""Makes each package of the library and uses what it installs."""
import json
import os
import pathlib
import re
import shlex
import shutil
import tempfile
import unittest

from blocks import blocks
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
# The clients are installed without their tests, which are all that is tracked and not installed.
CLIENTS = {path.replace("docs", "share/errcode", 1)
           for path in run("git", "-C", SOURCE, "ls-files", "docs/clients").splitlines()
           if not re.search(r"/tests?/|_test\.go$|\.gitignore$", path)}


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
        shutil.rmtree(self.folder / "consumer")
        self.build_consumer("-DTAKEN_FOR_CMAKE=3.22.1", f"-DCMAKE_PREFIX_PATH={prefix}")

    def test_what_is_installed_serves_consumers_wherever_it_is_moved(self):
        build, prefix = self.folder / "build", self.folder / "another place"
        run("cmake", "-S", SOURCE, "-B", build, *OFF)
        run("cmake", "--install", build, "--prefix", self.folder / "first")
        (self.folder / "first").rename(prefix)
        package = "share/cmake/errcode/errcode-config"
        documents = {f"share/doc/errcode/debuggers/{name}" for name in
                     ("errcode.natvis", "errcode_gdb.py")}
        self.assertEqual(files_in(prefix), HEADERS | CLIENTS | documents | {
            package + ".cmake", package + "-version.cmake", "share/doc/errcode/LICENSE",
            "share/pkgconfig/errcode.pc"})
        self.serve_consumers(prefix)
        with self.assertRaisesRegex(AssertionError, "compatible with requested"):
            self.build_consumer("-DWANTED_VERSION=2", f"-DCMAKE_PREFIX_PATH={prefix}")

    def test_what_is_installed_makes_clients_and_reads_tables(self):
        build, prefix = self.folder / "build", self.folder / "prefix"
        run("cmake", "-S", SOURCE, "-B", build, *OFF)
        run("cmake", "--install", build, "--prefix", prefix, "--component", "clients")
        self.assertEqual(files_in(prefix), CLIENTS)
        clients = prefix / "share/errcode/clients"
        document, = blocks("docs/clients/README.md", "json")
        exported = self.folder / "errcode.json"
        exported.write_text(document.text, encoding="utf-8")
        for language in ("typescript", "python", "go"):
            run("sh", "-c", '"$0" "$1" "$2" --package < "$3"', clients / "generate.py", language,
                self.folder / language, exported)
            self.assertIn("README.md", files_in(self.folder / language))
        self.assertIn("usage: import.py", run(clients / "import.py", "--help"))

    def test_headers_and_data_may_be_in_places_of_their_own(self):
        # CMake refuses headers below the source directory, where the folder may be.
        with tempfile.TemporaryDirectory() as headers:
            run("cmake", "-S", SOURCE, "-B", self.folder / "build", *OFF,
                f"-DCMAKE_INSTALL_PREFIX={self.folder / 'prefix'}",
                f"-DCMAKE_INSTALL_INCLUDEDIR={headers}",
                f"-DCMAKE_INSTALL_DATADIR={self.folder / 'data'}")
            run("cmake", "--install", self.folder / "build")
            self.compile_consumer(self.folder / "data" / "pkgconfig")

    def test_a_subdirectory_brings_the_library_and_nothing_else(self):
        self.build_consumer(f"-DERRCODE_SOURCE={SOURCE}")
        prefix = self.folder / "prefix"
        run("cmake", "--install", self.folder / "consumer", "--prefix", prefix)
        self.assertEqual(files_in(prefix), {"share/CMakeLists.txt"})

    def test_a_library_with_a_package_of_its_own_installs_ours_beside_it(self):
        source, prefix = self.folder / "library", self.folder / "prefix"
        source.mkdir()
        (source / "CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.25)
project(library LANGUAGES CXX)
include(GNUInstallDirs)
set(ERRCODE_INSTALL ON)
add_subdirectory({SOURCE} errcode)
add_library(library INTERFACE)
target_link_libraries(library INTERFACE errcode::errcode)
install(TARGETS library EXPORT library)
install(EXPORT library DESTINATION share/cmake/library FILE library-config.cmake)
""")
        run("cmake", "-S", source, "-B", self.folder / "build")
        run("cmake", "--install", self.folder / "build", "--prefix", prefix)
        self.assertIn("errcode::errcode", read(prefix / "share/cmake/library/library-config.cmake"))
        self.assertTrue((prefix / "share/doc/errcode/LICENSE").exists())
        self.serve_consumers(prefix)

    def test_the_amalgamation_has_its_license_one_guard_and_each_include_once(self):
        run("cmake", "--build", os.environ["BUILD"], "--target", "amalgamation")
        header = read(pathlib.Path(os.environ["BUILD"], "amalgamation/errcode/errcode.hpp"))
        self.assertRegex(header, rf"^.*\n/\* errcode {ABOUT[0]}, ")
        self.assertIn(read(SOURCE / "LICENSE"), re.sub(r"\n \* ?", "\n", header))
        self.assertEqual(re.findall("# *ifndef (.*)", header), ["ERRCODE_ERRCODE_HPP"])
        always = re.sub("\n#if .*\n#include .*\n#endif", "", header)
        includes = re.findall("# *include (.*)", always)
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

    def test_the_recipes_have_the_version_the_description_and_the_license(self):
        manifest = json.loads(read(PACKAGING / "vcpkg/vcpkg.json"))
        recipe = read(PACKAGING / "conan/conanfile.py")
        for name, value in zip(("version", "description", "license"), ABOUT):
            self.assertEqual(manifest[name], value)
            self.assertIn(f'    {name} = "{value}"\n', recipe)

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
        names += ("error exception fmt_formatter from_exception header internal_error list_view "
                  "make_response operator<< parameter parse_response problem_media_type "
                  "request_headers response response_options std_formatter to_body to_problem_body "
                  "value value_kind").split()
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
