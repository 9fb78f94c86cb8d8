# SPDX-License-Identifier: MIT
"""Each form of a table becomes a header that compiles and that clang-format leaves alone."""

import json
import pathlib
import re
import tempfile
import unittest

import import_support

MARKDOWN = """
| 错误码 | HTTP 状态码 | 标识 | 英文说明 | 中文说明 |
| --- | --- | --- | --- | --- |
| 903 | 429 | QuotaHit | At most %d of {these}, 100% sure | 最多 %d 个 |
| 0 | 200 | Ok | Success | 成功 |
| 0x385 | 403 | delete | Not yours | 不是你的 |
| 902 | | | The card has expired | |
"""
HEADER = """\
#ifndef SHOP_BILLING_HPP
#define SHOP_BILLING_HPP

#include <errcode/errcode.hpp>

#include <system_error>
#include <type_traits>

namespace shop {

enum class billing {
  ok = 0,
  delete_ = 901,
  card_has_expired = 902,
  quota_hit = 903,
};

}  // namespace shop

template <>
struct errcode::catalog<shop::billing> {
  static constexpr const char* name = "shop.billing";
  static constexpr errcode::row<shop::billing> rows[] = {
      {shop::billing::ok, "ok", errcode::generic::ok, "Success", "成功"},
      {shop::billing::delete_, "delete_", errcode::generic::permission_denied, "Not yours",
       "不是你的"},
      // TODO: check the name, check the type, write the Chinese text
      {shop::billing::card_has_expired, "card_has_expired", errcode::generic::invalid_parameter,
       "The card has expired", "The card has expired"},
      {shop::billing::quota_hit, "quota_hit", errcode::generic::limit_exceeded,
       "At most {1} of {{these}}, 100% sure", "最多 {1} 个",
       errcode::http_status::too_many_requests},
  };
};

template <>
struct std::is_error_code_enum<shop::billing> : std::true_type {};

namespace shop {

// Found by argument-dependent lookup.
using errcode::make_error_code;
using errcode::operator==;
using errcode::operator!=;

}  // namespace shop

#endif
"""
CSV = """code;type;http;message;description;note
1;OK;201;Created;已创建;ignored
40001;NotFound;404;"No ""such"" user; sorry";"没有这个
用户";x
40002;Blocked;451;Blocked\\n by \u202e law;依法封禁
40003;;418;A teapot;茶壶
40004;;;%s%%{}%v;%s%%{}%v
"""
TSV = "number\tname\tmessage\n-5\tminus\tMinus\n5\tclass\t" + "A long text, " * 30 + "\n"
GO = """package code
const (
    // ErrUserNotFound - 404: User not found.
    ErrUserNotFound int = iota + 110001
    ErrUserAlreadyExists // 用户已存在
    _
    ErrRateLimit = 0x20 << 4 // ErrRateLimit - 429: Slow down, %s.
)
"""
C = """enum other { one };
typedef enum shop_error {
  SHOP_OK,        ///< success
  SHOP_FULL = 17, ///< the team is full
  /* the search took too long */
  SHOP_TIMEOUT,
} shop_error;
"""
OPENAPI = json.dumps(
    {
        "components": {
            "schemas": {
                "ErrorCode": {
                    "oneOf": [
                        {"const": 601, "title": "TeamFull", "description": "The team is full"},
                        {"const": 602, "title": "2faRequired", "description": "需要二次验证"},
                    ]
                }
            }
        }
    }
)
NAMED = """code,http,message,说明
EmailExists,409,The address is taken,邮箱已被使用
invitation-expired,400,The invitation has expired,邀请已过期
NotFound.Team.NoTeam,,There is no such team,没有该团队
delete,,,
"""
NAMED_ROWS = """\
enum class billing {
  delete_ = 1,
  email_exists,
  invitation_expired,
  no_team,
};

}  // namespace shop

template <>
struct errcode::catalog<shop::billing> {
  static constexpr const char* name = "shop.billing";
  static constexpr bool is_named = true;
  static constexpr errcode::row<shop::billing> rows[] = {
      // TODO: check the type, write the English text, write the Chinese text
      {shop::billing::delete_, "delete", errcode::generic::unknown_error, "Delete", "Delete"},
      {shop::billing::email_exists, "EmailExists", errcode::generic::already_exists,
       "The address is taken", "邮箱已被使用"},
      {shop::billing::invitation_expired, "invitation-expired", errcode::generic::invalid_parameter,
       "The invitation has expired", "邀请已过期"},
      {shop::billing::no_team, "NoTeam", errcode::generic::not_found, "There is no such team",
       "没有该团队"},
  };
};
"""
GO_NAMED = 'package code\nconst (\n\tErrFull Code = "TeamFull" // The team is full\n)\n'
FORMS = {
    "table.md": MARKDOWN,
    "table.csv": CSV,
    "table.tsv": TSV,
    "code.go": GO,
    "named.go": GO_NAMED,
    "errors.h#shop_error": C,
    "api.json": OPENAPI,
    "named.csv": NAMED,
}


def import_table(name: str, text: str, *arguments: str) -> str:
    """Returns the header of a table."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, name.partition("#")[0])
        file.write_text(text, encoding="utf-8", newline="")
        done = import_support.run(pathlib.Path(folder), name, *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout


def long_table(count: int) -> str:
    """Returns a table of many rows."""
    lines = ["code,http,name,message,说明"]
    for number in range(count):
        status = ["", "404", "429", "500"][number % 4]
        text = f"The thing number {number} was not found where it should have been " * (number % 3)
        lines.append(f"{number + 1000},{status},Thing{number}NotFound,{text},第 {number} 件不存在")
    return "\n".join(lines)


class Header(unittest.TestCase):
    def assert_compiles(self, header: str, after: str = "") -> None:
        self.assertEqual(import_support.complaints_of_compiler(header, after), "")

    def test_a_whole_header(self) -> None:
        self.assertEqual(import_table("table.md", MARKDOWN), HEADER)

    def test_rows_of_a_named_catalogue(self) -> None:
        self.assertIn(NAMED_ROWS, import_table("named.csv", NAMED))

    def test_every_header_compiles(self) -> None:
        for name, text in FORMS.items():
            with self.subTest(name=name):
                header = import_table(name, text)
                count = len(re.findall(r"^      \{shop::billing::", header, re.MULTILINE))
                self.assert_compiles(
                    header,
                    "std::error_code use(shop::billing code) { return code; }\n"
                    f"static_assert(errcode::entries<shop::billing>().size() == {count});\n",
                )

    def test_a_header_means_what_the_table_says(self) -> None:
        self.assert_compiles(
            import_table("table.csv", CSV),
            r"""
constexpr const errcode::entry* find(int code) { return errcode::find<shop::billing>(code); }
static_assert(find(1)->http == errcode::http_status::created);
static_assert(find(40001)->type == errcode::generic::not_found);
static_assert(find(40001)->en == "No \"such\" user; sorry" && find(40001)->zh == "没有这个 用户");
static_assert(find(40002)->type == errcode::generic::blocked);
static_assert(find(40002)->http == errcode::http_status::unavailable_for_legal_reasons);
static_assert(find(40002)->en == "Blocked\\n by \xE2\x80\xAE law");
static_assert(find(40003)->http == errcode::http_status{418});
static_assert(find(40004)->en == "{1}%{{}}{2}");
""",
        )

    def test_the_documents_table_gives_the_documents_rows(self) -> None:
        document = (import_support.ROOT / "docs" / "clients.md").read_text(encoding="utf-8")
        table = re.search(r"```markdown\n(.*?)```", document, re.DOTALL)
        rows = re.search(r"```c\+\+\n(.*?)```", document, re.DOTALL)
        assert table is not None and rows is not None
        self.assertIn(rows[1], import_table("table.md", table[1]))

    def test_the_rows_of_this_library_come_back_from_its_document(self) -> None:
        document = (import_support.ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
        import_support.run_program(
            import_table("codes.md#codes", document)
            + """
int main() {
  for (const errcode::entry& row : errcode::entries<errcode::business>()) {
    const errcode::entry* found = errcode::find<shop::billing>(row.code);
    if (found == nullptr || found->type != row.type || found->http != row.http ||
        found->en != row.en || found->zh != row.zh) {
      return row.code;
    }
  }
  constexpr auto count = errcode::entries<errcode::business>().size();
  return errcode::entries<shop::billing>().size() == count ? 0 : 1;
}
"""
        )

    def test_a_header_may_be_included_twice_and_beside_another(self) -> None:
        header = import_table("table.md", MARKDOWN)
        other = import_table("code.go", GO).replace("billing", "other").replace("BILLING", "OTHER")
        self.assert_compiles(header + header + other)

    def test_a_namespace_may_be_in_another(self) -> None:
        header = import_table("table.md", MARKDOWN, "--namespace", "acme::shop")
        self.assertTrue(header.startswith("#ifndef ACME_SHOP_BILLING_HPP\n"))
        self.assertIn('name = "acme.shop.billing";', header)
        self.assert_compiles(header, "bool use(std::error_code code) "
                             "{ return code != acme::shop::billing::ok; }\n")  # fmt: skip

    def test_two_thousand_rows(self) -> None:
        header = import_table("long.csv", long_table(2000))
        self.assert_compiles(
            header, "static_assert(errcode::entries<shop::billing>().size() == 2000);\n"
        )

    def test_clang_format_leaves_every_header_alone(self) -> None:
        for name, text in {**FORMS, "long.csv": long_table(300)}.items():
            with self.subTest(name=name):
                header = import_table(name, text)
                self.assertEqual(import_support.format_with_clang(header), header)


if __name__ == "__main__":
    unittest.main()
