// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CATEGORY_HPP
#define ERRCODE_CATEGORY_HPP

#include <errcode/business.hpp>
#include <errcode/data/business.hpp>
#include <errcode/detail/category_storage.hpp>
#include <errcode/detail/code_category.hpp>
#include <errcode/generic.hpp>
#include <errcode/meaning.hpp>

#include <system_error>

namespace errcode {

/// Gives the std::error_category of `generic`, `business` or another catalogue. Its message() is
/// English and names a value that has no row.
///
///     assert(errcode::category<errcode::business>().name() == "errcode.business"sv);
template <class E>
[[nodiscard]] const std::error_category& category() noexcept {
  return detail::storage_of<E>::get();
}

}  // namespace errcode

#endif
