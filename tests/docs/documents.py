# SPDX-License-Identifier: MIT
"""Compares the documents with the files that they are about, and runs the commands that they show."""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import unittest

from blocks import SOURCE, blocks, read
from run import run

EMULATOR = os.environ["EMULATOR"].split()  # runs what is built for another machine
CXX = os.environ["CXX"]
INCLUDE = SOURCE / "include" / "errcode"


def anchors(document):
    """Gives what a link can lead to: elements, and headings as GitHub names them."""
    text = document.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.*)$", text, re.M)
    slugs = (re.sub(r"[`:,.()]", "", each).lower().replace(" ", "-") for each in headings)
    return {*slugs, *re.findall(r'<a id="(.*?)">', text)}


def broken_links(documents):
    """Gives the links to no file and to no heading, and the number of all links."""
    broken, count = [], 0
    for document in documents:
        text = re.sub(r"^```.*?^```$", "", document.read_text(), flags=re.M | re.S)  # has lambdas
        for path, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)", text):
            target = document.parent / path if path else document
            count += 1
            if not target.exists() or (anchor and anchor not in anchors(target)):
                broken.append(f"{document}: {path}#{anchor}")
    return broken, count


def layers():
    """Returns the layer of each public header and of each folder, counted from the top, as the design
    lists them."""
    section = read("docs/design.md").partition("\n## Folders are layers\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| \w+ \|([^|]*)\|([^|]*)\|", section, re.M)[1:]
    layer = {}
    for depth, (headers, folders) in enumerate(rows):
        for header in headers.split():
            layer[header if "." in header else header + ".hpp"] = depth
        layer.update(dict.fromkeys(folders.split(), depth))
    assert len(rows) == 7, rows
    return layer


def layer_of(header, layer):
    folder = os.path.dirname(header)
    return layer[folder if folder else header]


def declarations(header):
    """Gives what a header declares in the namespace errcode, but not in errcode::detail.
    clang-format indents everything else."""
    text = re.sub(r"\nnamespace detail \{\n.*?\n\}  // namespace detail\n", "\n", read(header),
                  flags=re.S).replace("[[nodiscard]] ", "")
    ours = r"\nnamespace errcode \{\n(.*?)\n\}  // namespace errcode\n"
    for inside in re.findall(ours, text, re.S):
        for line in re.findall(r"^(?!template <|namespace |static_assert)[A-Za-z].*", inside, re.M):
            found = re.match(r"(?:enum class|class|struct|inline constexpr [a-z:_]+) ([a-z_]+)"
                             r"|[A-Za-z][^(]*[ &*]([a-z_]+|operator[^ (]+)\(", line)
            assert found, f"{header}: this test does not understand {line}"
            yield found[1] or found[2]


def complaints(text):
    """Returns what the compiler says of a program that uses the core; "" if it compiles."""
    command = [CXX, "-std=c++17", f"-I{INCLUDE.parent}", "-fsyntax-only", "-xc++", "-"]
    done = subprocess.run(command, input=text, stderr=subprocess.PIPE, encoding="utf-8",
                          env={**os.environ, "LC_ALL": "C"})
    assert bool(done.stderr) == (done.returncode != 0), done.stderr
    return done.stderr


class Documents(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.compiled = os.environ["DOCUMENTS"].split(",")  # those whose C++ is compiled
        cls.text = "".join(map(read, cls.compiled))

    def test_each_link_leads_somewhere(self):
        broken, count = broken_links([SOURCE / "README.md", *SOURCE.glob("docs/*.md")])
        self.assertEqual(broken, [])
        self.assertGreater(count, 30)

    def test_each_test_is_built(self):
        built = set(re.findall(r"[\w/]+\.test\.cpp", read("tests/CMakeLists.txt")))
        tests = SOURCE / "tests"
        self.assertEqual({str(path.relative_to(tests)) for path in tests.rglob("*.test.cpp")}, built)

    def test_no_include_points_up_in_the_layers_of_the_design(self):
        layer = layers()
        for place in layer:
            self.assertTrue((INCLUDE / place).exists(), place)
        count = 0
        for path in INCLUDE.rglob("*.?pp*"):
            header = path.relative_to(INCLUDE).as_posix()
            for included in re.findall(r"^ *#include <errcode/(.*?)>", read(path), re.M):
                self.assertGreaterEqual(layer_of(included, layer), layer_of(header, layer),
                                        f"{header}: {included}")
                count += 1
        self.assertGreater(count, 100)

    def test_each_block_is_of_a_language_that_a_test_looks_at(self):
        languages = dict.fromkeys(self.compiled, ("cpp", "c++", "console", "cmake", "sh", "text"))
        languages["docs/clients.md"] = (
            "sh", "typescript", "python", "go", "text",  # by .ci/clients
            "markdown", "c++", "console")  # by tests/clients/import
        for path in ["README.md", *SOURCE.glob("docs/*.md")]:
            document = str(path).replace(str(SOURCE) + "/", "").replace("docs/README.zh", "README")
            for each in blocks(path):
                place = f"{document}:{each.line}"
                if document == "docs/recipes.md":  # .ci/recipes compiles what names its file
                    self.assertTrue(each.file, place)
                    continue
                self.assertIn(each.language, languages.get(document, ("sh",)), place)

    def test_the_first_program_prints_what_the_readme_shows(self):
        program, output = list(blocks("README.md"))[:2]
        self.assertEqual([program], list(blocks("README.md", "c++")))
        self.assertEqual(run(*EMULATOR, os.environ["FIRST"]), output.text)

    def test_the_compiler_says_what_the_readme_shows(self):
        program, _, message = list(blocks("README.md"))[:3]
        broken, count = re.subn(r"^ *\{shop::billing::card_declined,.*\n.*\n", "", program.text,
                                flags=re.M)
        self.assertEqual(count, 1)
        said = complaints(broken)
        words = re.findall(r"errcode::detail::\w+<.*>|errcode: .*", message.text)
        self.assertEqual(len(words), message.text.count("\n"))
        for each in words:  # each compiler puts other words around them
            self.assertIn(each, said)

    def test_the_compiler_says_what_the_guide_shows_of_a_missing_line(self):
        catalogue = next(each.text for each in blocks("docs/guide.md", "cpp")
                         if "errcode::catalog<" in each.text)
        use = "std::error_code use() { return shop::billing::quota_hit; }\n"
        rows = re.findall(r"^\| `([a-z_:]+)`[^|]*\| (.*) \|$",
                          read("docs/guide.md").partition("| without | message |")[2], re.M)
        self.assertEqual(len(rows), 3)
        for missing, message in rows:
            lines = re.sub(rf"^template <>\nstruct std::{missing}.*\n|^using {missing}.*\n", "",
                           catalogue, flags=re.M)
            self.assertLess(len(lines), len(catalogue))
            said = complaints("#include <errcode/errcode.hpp>\n" + lines + use)
            self.assertEqual(said == "", message == "nothing", said)
            if "clang" not in CXX:
                for words in re.findall("`(.*?)`", message):
                    self.assertIn(words, said)

    def test_the_chinese_readme_has_the_same_blocks(self):
        self.assertEqual([each[:2] for each in blocks("docs/README.zh.md")],
                         [each[:2] for each in blocks("README.md")])

    def test_the_documents_have_each_rule_and_each_header(self):
        rules = re.sub(r'"\n *"', "", read(INCLUDE / "detail/table/rules.hpp"))  # a literal of two lines
        sentences = re.findall(r'"errcode: ((?:[^"\\]|\\")+)"', rules)
        self.assertGreater(len(sentences), 13)
        for sentence in sentences:
            self.assertIn("| " + sentence.replace('\\"', '"') + " |", self.text)
        for header in INCLUDE.glob("*.hpp"):
            self.assertIn(f"| `{header.name}` |", self.text)

    def test_the_module_exports_what_the_headers_declare_and_the_documents_explain(self):
        exported = re.findall(r"^using errcode::(.*);$", read(INCLUDE / "errcode.cppm"), re.M)
        core = [place for place, depth in layers().items() if depth > 1 and place.endswith(".hpp")]
        declared = {name for header in core for name in declarations(INCLUDE / header)}
        self.assertEqual(sorted(exported), sorted(declared))
        self.assertGreater(len(exported), 30)
        for name in exported:
            if not re.match("operator", name):
                self.assertRegex(self.text, rf"\b{name}\b")


class Commands(unittest.TestCase):
    """What the documents tell users to type, and the CMake that they show."""
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(os.environ["FOLDER"])
        shutil.rmtree(cls.folder, ignore_errors=True)

    def test_two_commands_set_the_project_up(self):
        commands = [re.sub(r"(\\|&&)\n", "", each.text) for each in blocks("README.md", "sh")]
        self.assertEqual([each.count("\n") for each in commands], [1, 1], commands)
        arguments = re.search(r"build/demo/errcode ([^&|]+)\n$", commands[0])[1]
        *_, shown = blocks("README.md", "text")
        self.assertEqual(run(*EMULATOR, os.environ["COMMAND"], *shlex.split(arguments)), shown.text)

    def test_the_library_is_installed_and_used_as_shown(self):
        # Runs only commands that this test knows, in another folder, so that a changed document cannot
        # write into the system.
        documents = os.environ["DOCUMENTS"].split(",")
        prefix = self.folder / "prefix"
        known = (r"cmake (-S \. -B build/install( -D [A-Z_]+=[A-Z]+)*|"
                 r"--install build/install --prefix /usr/local)")
        commands = [command for document in documents if document != "README.md"
                    for each in blocks(document, "sh") for command in each.text.splitlines()]
        self.assertGreater(len(commands), 1)
        for command in commands:
            self.assertRegex(command, f"^{known}$")
            command = command.replace("build/install", str(self.folder / "build"))
            run(*shlex.split(command.replace("/usr/local", str(prefix))), cwd=SOURCE)

        projects = [each.text for document in documents for each in blocks(document, "cmake")]
        self.assertGreater(len(projects), 2)
        for number, text in enumerate(projects):
            project = self.folder / f"project-{number}"
            shutil.copytree(SOURCE / "include", project / "errcode" / "include")
            shutil.copy(SOURCE / "CMakeLists.txt", project / "errcode")
            (project / "CMakeLists.txt").write_text(
                "cmake_minimum_required(VERSION 3.25)\nproject(service LANGUAGES CXX)\n" + text)
            (project / "service.cpp").write_text(
                "#include <errcode/errcode.hpp>\n"
                "int main() { return errcode::find(804)->code == 804 ? 0 : 1; }\n")
            build = project / "build"
            run("cmake", "-S", project, "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}")
            run("cmake", "--build", build)
            run(*EMULATOR, build / "service")


if __name__ == "__main__":
    unittest.main()
