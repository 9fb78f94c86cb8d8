// SPDX-License-Identifier: MIT
#ifndef ERRCODE_QUALIFIED_HPP
#define ERRCODE_QUALIFIED_HPP

#include <errcode/detail/dotted.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace errcode {

/// A qualified errcode, taken apart: "InvalidParameter.Layout.UUID.TooLong" is the type
/// invalid_parameter with the qualifiers "Layout.UUID.TooLong".
///
/// What a qualifier stands for, a model, a field, a reason, a permission or a format, the string
/// does not tell.
struct qualified {
  generic type;                 ///< What stands before the first dot.
  std::string_view qualifiers;  ///< All behind the first dot; refers to the errcode parsed.

  /// Gives the qualifiers one by one, a range of std::string_view; empty where there are none.
  ///
  ///     for (std::string_view part : errcode::parse("NotFound.Task")->parts()) assert(part ==
  ///     "Task");
  [[nodiscard]] constexpr detail::dotted parts() const noexcept {
    return detail::dotted(qualifiers);
  }
};

/// Takes an errcode apart, as an API's answer carries it, with qualifiers or without; nullopt where
/// its type is unknown.
///
///     static_assert(errcode::parse("NotFound.Task")->type == errcode::generic::not_found);
///     static_assert(errcode::parse("NotFound.Task")->qualifiers == "Task");
[[nodiscard]] constexpr std::optional<qualified> parse(std::string_view errcode) noexcept {
  // Not find(), whose nullptr g++ with -fsanitize=undefined takes for no constant.
  const std::string_view type = detail::type_part(errcode);
  const entry& row = detail::errcode_candidate(type);
  if (row.errcode != type) return std::nullopt;
  errcode.remove_prefix(type.size());
  return qualified{row.type, errcode.substr(errcode.empty() ? 0 : 1)};
}

/// Makes a qualified errcode; empty parts are skipped. nullopt where a part has a dot, a control
/// character or white space (of Unicode, in UTF-8), and where the type is no enumerator.
///
///     assert(errcode::qualify(errcode::generic::not_found, {"Task"}) == "NotFound.Task");
[[nodiscard]] inline std::optional<std::string> qualify(
    generic type, std::initializer_list<std::string_view> parts) {
  const entry* row = find(type);
  if (row == nullptr) return std::nullopt;
  std::string errcode(row->errcode);
  for (const std::string_view part : parts) {
    if (!detail::is_one_part(part)) return std::nullopt;
    if (!part.empty()) errcode.append(1, '.').append(part);
  }
  return errcode;
}

}  // namespace errcode

#endif
