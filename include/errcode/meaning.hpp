// SPDX-License-Identifier: MIT
#ifndef ERRCODE_MEANING_HPP
#define ERRCODE_MEANING_HPP

#include <errcode/business.hpp>
#include <errcode/data/business.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/detail/category_probe.hpp>
#include <errcode/detail/category_storage.hpp>
#include <errcode/detail/code_category.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/detail/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>

#include <string_view>
#include <system_error>
#include <type_traits>

// Before the first function that takes a std::error_code: to call an overload of it is to ask.
template <>
struct std::is_error_code_enum<errcode::generic> : std::true_type {};

template <>
struct std::is_error_code_enum<errcode::business> : std::true_type {};

namespace errcode {

namespace detail {

/// What a category of ours says of a value; a foreign one says nothing.
[[nodiscard]] inline probe_answer ask(const std::error_category& category, int value) noexcept {
  if (storage_of<business>::holds(category)) return code_category<business>::answer(value);
  if (storage_of<generic>::holds(category)) return code_category<generic>::answer(value);
  return category_probe(category, value).answer();
}

/// The most general type that has this errc, else unknown_error.
[[nodiscard]] constexpr generic type_of_errc(int number) noexcept {
  for (const generic type : data::types_of_errc) {
    if (number == static_cast<int>(data::generics[static_cast<int>(type)].errc)) return type;
  }
  return generic::unknown_error;
}

/// The type of a value of a foreign category: what that says that it means, a std::errc or a
/// condition of ours.
[[nodiscard]] inline generic type_of_foreign(const std::error_category& category,
                                             int value) noexcept {
  if (value == 0) return generic::ok;
  const std::error_condition condition = category.default_error_condition(value);
  if (is_std_generic(condition.category())) return type_of_errc(condition.value());
  const entry* means = ask(condition.category(), condition.value()).meaning;
  // A value that is not 0 is an error to everyone who tests `if (code)`, whatever it is said to
  // mean.
  return means == nullptr || means->type == generic::ok ? generic::unknown_error : means->type;
}

/// The same of every code: of a foreign one what its type says.
[[nodiscard]] inline probe_answer ask(const std::error_code& code) noexcept {
  const probe_answer ours = ask(code.category(), code.value());
  if (ours.meaning != nullptr) return ours;
  const entry* const type =
      find_generic(static_cast<int>(type_of_foreign(code.category(), code.value())));
  return {nullptr, type, type->http};
}

}  // namespace detail

/// Finds the row of an error code: nullptr where its category is not a catalogue of this library
/// or has no such row.
///
///     assert(errcode::find(std::error_code(errcode::business::ip_banned))->code == 804);
[[nodiscard]] inline const entry* find(const std::error_code& code) noexcept {
  return detail::ask(code.category(), code.value()).row;
}

/// Gives the type of an error code, whatever its category: from the row of a code of ours, from the
/// std::errc that a foreign code stands for, else unknown_error. It is `ok` exactly where the value
/// is 0.
///
///     assert(errcode::type_of(std::make_error_code(std::errc::file_exists)) ==
///            errcode::generic::already_exists);
[[nodiscard]] inline generic type_of(const std::error_code& code) noexcept {
  return detail::ask(code).meaning->type;
}

/// Gives the HTTP status that an error code goes out with, whatever its category: the row's, the
/// status itself in http_category(), else that of its type.
///
///     assert(errcode::to_http_status(errcode::business::team_full) ==
///            errcode::http_status::forbidden);
[[nodiscard]] inline http_status to_http_status(const std::error_code& code) noexcept {
  return detail::ask(code).http;
}

/// Gives the gRPC status that an error code goes out with, whatever its category: that of its type.
///
///     assert(errcode::to_grpc_status(errcode::business::team_full) ==
///            errcode::grpc_status::resource_exhausted);
[[nodiscard]] inline grpc_status to_grpc_status(const std::error_code& code) noexcept {
  return data::generics[static_cast<int>(type_of(code))].grpc;
}

/// Gives the message for people, whatever the category: the row's, else that of its type. What a
/// foreign category says in code.message() is for logs and never shown here.
///
///     assert(errcode::message(errcode::generic::gone, errcode::language::zh) == "接口停用");
[[nodiscard]] inline std::string_view message(const std::error_code& code, language in) noexcept {
  return detail::ask(code).meaning->message(in);
}

}  // namespace errcode

#endif
