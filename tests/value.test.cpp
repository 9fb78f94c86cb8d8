// SPDX-License-Identifier: MIT
#include <errcode/value.hpp>

#include <cassert>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"

using errcode::value;
using errcode::value_kind;
using texts = std::vector<std::string>;

namespace {

enum class scoped { one };

static_assert(std::is_nothrow_move_constructible_v<value> &&
              std::is_nothrow_move_assignable_v<value>);
static_assert(!std::is_constructible_v<value, char> && !std::is_constructible_v<value, wchar_t> &&
              !std::is_constructible_v<value, char16_t> &&
              !std::is_constructible_v<value, char32_t> && !std::is_constructible_v<value, scoped>);

/// Whether a value is a T and nothing else, and this one.
template <class T>
bool is_only(const value& given, value_kind what, const T& expected) {
  const auto count = (given.get_if<bool>() != nullptr) + (given.get_if<std::int64_t>() != nullptr) +
                     (given.get_if<std::uint64_t>() != nullptr) +
                     (given.get_if<double>() != nullptr) +
                     (given.get_if<std::string>() != nullptr) + (given.get_if<texts>() != nullptr);
  const T* const found = given.template get_if<T>();
  return count == 1 && given.kind() == what && found != nullptr && *found == expected;
}

template <class Integer>
void check_integers() {
  for (const Integer number : {std::numeric_limits<Integer>::min(), Integer{0}, Integer{100},
                               std::numeric_limits<Integer>::max()}) {
    const bool is_beyond = number > 0 && static_cast<std::uint64_t>(number) > INT64_MAX;
    CHECK((is_beyond
               ? is_only(number, value_kind::unsigned_integer, static_cast<std::uint64_t>(number))
               : is_only(number, value_kind::integer, static_cast<std::int64_t>(number))));
  }
}

}  // namespace

TEST_CASE("a value is what it is made of") {
  errcode::value ids = {"RQbtzPNm", "DW1OkVti"};
  assert(ids.get_if<std::vector<std::string>>()->size() == 2);
  assert(*errcode::value(100).get_if<std::int64_t>() == 100);

  CHECK(is_only(true, value_kind::boolean, true));
  CHECK(is_only(1.5F, value_kind::number, 1.5));
  CHECK(is_only(0.0L, value_kind::number, 0.0));
  for (const value& text :
       {value("a"), value(std::string("a")), value(std::string_view("ab", 1))}) {
    CHECK(is_only(text, value_kind::text, std::string("a")));
  }
  const char* const null = nullptr;
  CHECK(is_only(null, value_kind::text, std::string()));
  CHECK(is_only(std::string("\0", 1), value_kind::text, std::string(1, '\0')));
  CHECK(is_only({"a", ""}, value_kind::texts, texts{"a", ""}));
  CHECK(is_only(texts{"a"}, value_kind::texts, texts{"a"}));
  CHECK(is_only({}, value_kind::texts, texts{}));
  check_integers<unsigned char>();
  check_integers<short>();
  check_integers<unsigned>();
  check_integers<long>();
  check_integers<unsigned long long>();
}

TEST_CASE("values are equal where kind and content are") {
  const value values[] = {true, false, 0,   1,    UINT64_MAX, UINT64_MAX - 1, 0.0,
                          1.0,  "",    "1", {""}, {"1"},      {"1", ""},      {}};
  for (const value& left : values) {
    for (const value& right : values) {
      CHECK((left == right) == (&left == &right));
      CHECK((left != right) == (&left != &right));
    }
    value copy = left;
    CHECK(copy == left);
    const value moved = std::move(copy);
    CHECK(moved == left);
  }
}
