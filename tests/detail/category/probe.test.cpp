// SPDX-License-Identifier: MIT
#include <errcode/detail/category/probe.hpp>

#include <errcode/resolve.hpp>

#include <string_view>
#include <system_error>

#include "../../catch.hpp"
#include "../../foreign.hpp"

using errcode::generic;
using errcode::detail::category_probe;

namespace {

using errcode::detail::exchanged_layout;
using errcode::detail::layout_key;
using errcode::detail::probe_name;

// The name of a probe follows from the layout.
constexpr std::size_t two_members[] = {16, 0, 8};
constexpr std::size_t swapped[] = {16, 8, 0};
constexpr std::size_t larger[] = {24, 0, 8};
static_assert(layout_key(two_members) != layout_key(swapped));
static_assert(layout_key(two_members) != layout_key(larger));
static_assert(exchanged_layout[0] == sizeof(errcode::entry));
static_assert(std::string_view(probe_name(0x0123456789abcdef).text) ==
              "errcode::detail::category_probe 01234567");

/// Claims that a value is equivalent to what this library says that it means.
class circular_category final : public errcode_tests::foreign_category {
 public:
  using foreign_category::equivalent;
  bool equivalent(int value, const std::error_condition& condition) const noexcept override {
    return errcode::type_of({value, *this}) == generic::not_found &&
           condition == std::errc::no_such_file_or_directory;
  }
  std::error_condition default_error_condition(int) const noexcept override {
    return make_error_condition(generic::not_found);
  }
};

/// The same without a default condition.
class silent_circular_category final : public errcode_tests::foreign_category {
 public:
  using foreign_category::equivalent;
  bool equivalent(int value, const std::error_condition& condition) const noexcept override {
    return errcode::type_of(std::error_code(value, *this)) == generic::unknown_error &&
           condition == std::errc::io_error;
  }
};

}  // namespace

TEST_CASE(
    "a foreign category writes nothing into a probe, whatever it claims to be equivalent to") {
  const errcode_tests::foreign_category foreign;
  const errcode_tests::agreeable_category agreeable;
  const errcode_tests::impostor_category impostor;
  CHECK(!category_probe(foreign, 1).is_ours());
  CHECK(!category_probe(agreeable, 1).is_ours());
  CHECK(!category_probe(impostor, 804).is_ours());
  CHECK(!category_probe(std::generic_category(), 2).is_ours());
  CHECK(!category_probe(std::system_category(), 2).is_ours());
}

TEST_CASE("a foreign category may ask what its own codes mean") {
  const circular_category circular;
  const std::error_code code(1, circular);
  CHECK(errcode::type_of(code) == generic::not_found);
  CHECK(code == std::errc::no_such_file_or_directory);
  const silent_circular_category silent;
  CHECK(errcode::type_of(std::error_code(1, silent)) == generic::server_error);
}

TEST_CASE("a probe has an empty message") {
  const category_probe probe(errcode::category<errcode::business>(), 804);
  CHECK(probe.message(0).empty());
}

TEST_CASE("a code of another category carries no probe") {
  CHECK(category_probe::find(std::make_error_code(std::errc::file_exists)) == nullptr);
  CHECK(category_probe::find({0x65636F64, std::generic_category()}) == nullptr);
  CHECK(category_probe::find(errcode::business::ip_banned) == nullptr);
}
