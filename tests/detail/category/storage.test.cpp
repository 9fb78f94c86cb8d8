// SPDX-License-Identifier: MIT
#include <errcode/detail/category/storage.hpp>

#include <errcode/error_code.hpp>

#include <array>

#include "../../catalogs.hpp"
#include "../../catch.hpp"

namespace {

using errcode::entry;
using errcode::detail::fnv1a_of_rows;
using errcode::detail::make_category_key;
using errcode::detail::storage_of;

static_assert(make_category_key<shop::billing>() != make_category_key<lab::extreme>());

// Whatever distinguishes two versions of a catalogue changes the key.
constexpr std::array<entry, 2> changed_rows(void (*change)(entry&)) {
  std::array<entry, 2> rows{};
  rows[0].code = 1;
  rows[1].code = 2;
  for (entry& row : rows) row.name = row.desc = row.en = row.zh = "text";
  change(rows[1]);
  return rows;
}

constexpr std::uint64_t changed_key(void (*change)(entry&)) {
  return fnv1a_of_rows(0, changed_rows(change));
}

constexpr std::uint64_t key = changed_key([](entry&) {});
static_assert(key == changed_key([](entry& row) { row.en = "word"; }));
static_assert(key != changed_key([](entry& row) { row.code = -2; }));
static_assert(key != changed_key([](entry& row) { row.type = errcode::generic::gone; }));
static_assert(key != changed_key([](entry& row) { row.http = errcode::http_status::gone; }));
static_assert(key != changed_key([](entry& row) { row.grpc = errcode::grpc_status::aborted; }));
static_assert(key != changed_key([](entry& row) { row.transient = true; }));
static_assert(key != changed_key([](entry& row) { row.name = "texts"; }));
static_assert(key != changed_key([](entry& row) { row.desc = "texts"; }));
static_assert(key != changed_key([](entry& row) { row.en = "texts"; }));
static_assert(key != changed_key([](entry& row) { row.zh = "texts"; }));
static_assert(key != fnv1a_of_rows(0, std::array<entry, 1>{changed_rows([](entry&) {})[0]}));

}  // namespace

TEST_CASE("each catalogue's category lies in a storage of its own") {
  CHECK(&storage_of<errcode::business>::get() == &errcode::category<errcode::business>());
  CHECK(&storage_of<shop::billing>::get() == &errcode::category<shop::billing>());
  CHECK(&storage_of<shop::billing>::get() != &errcode::category<lab::extreme>());
}
