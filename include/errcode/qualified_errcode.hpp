// SPDX-License-Identifier: MIT
#ifndef ERRCODE_QUALIFIED_ERRCODE_HPP
#define ERRCODE_QUALIFIED_ERRCODE_HPP

// Parses and makes qualified errcodes, such as "NotFound.Task".

#include <errcode/detail/table/errcode_hash.hpp>
#include <errcode/detail/text/qualifiers.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace errcode {

/// A parsed errcode. For "InvalidParameter.Layout.UUID.TooLong" the type is invalid_parameter and
/// the qualifiers are "Layout.UUID.TooLong".
///
/// The errcode does not say what a qualifier is: a model, a field, a reason, a permission or a
/// format.
struct parsed_errcode {
  generic type;                 ///< The type, which stands before the first dot.
  std::string_view qualifiers;  ///< The text after the first dot; a view of the parsed errcode.

  /// Returns the qualifiers as a range of std::string_view; empty if there are none.
  ///
  ///     for (std::string_view part : errcode::parse_errcode("NotFound.Task")->parts()) {
  ///       assert(part == "Task");
  ///     }
  [[nodiscard]] constexpr detail::qualifier_range parts() const noexcept {
    return detail::qualifier_range(qualifiers);
  }
};

/// Parses an errcode, with or without qualifiers, as a response carries it. Returns nullopt if its
/// type is unknown.
///
///     static_assert(errcode::parse_errcode("NotFound.Task")->type == errcode::generic::not_found);
///     static_assert(errcode::parse_errcode("NotFound.Task")->qualifiers == "Task");
[[nodiscard]] constexpr std::optional<parsed_errcode> parse_errcode(
    std::string_view errcode) noexcept {
  // Not find(): under g++ -fsanitize=undefined a comparison with nullptr is not constant.
  const std::string_view type = detail::type_part(errcode);
  const entry& candidate = detail::errcode_hash<catalog<generic>>::candidate(type);
  if (candidate.errcode != type) return std::nullopt;
  errcode.remove_prefix(type.size());
  return parsed_errcode{candidate.type, errcode.substr(errcode.empty() ? 0 : 1)};
}

/// Makes a qualified errcode; empty parts are skipped. Returns nullopt if the type is not an
/// enumerator, or if a part has a dot, white space, a control character (C0, C1, bidi) or invalid
/// UTF-8.
///
///     assert(errcode::make_errcode(errcode::generic::not_found, {"Task"}) == "NotFound.Task");
[[nodiscard]] inline std::optional<std::string> make_errcode(
    generic type, std::initializer_list<std::string_view> parts) {
  const entry* found = find(type);
  if (found == nullptr) return std::nullopt;
  std::string errcode(found->errcode);
  const auto append = [&errcode](std::string_view piece) { errcode += piece; };
  if (!detail::visit_parts(parts, append)) return std::nullopt;
  return errcode;
}

}  // namespace errcode

#endif
