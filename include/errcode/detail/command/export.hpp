// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_EXPORT_HPP
#define ERRCODE_DETAIL_COMMAND_EXPORT_HPP

// Exports catalogues as a file in another language or format.

#include <errcode/business.hpp>
#include <errcode/detail/command/export_go.hpp>
#include <errcode/detail/command/export_json.hpp>
#include <errcode/detail/command/export_openapi.hpp>
#include <errcode/detail/command/export_python.hpp>
#include <errcode/detail/command/export_rows.hpp>
#include <errcode/detail/command/export_typescript.hpp>
#include <errcode/from_wire.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace errcode {

/// Writes the types, the codes of these catalogues and the HTTP error statuses as one file for
/// clients in other languages: "json", "openapi", "typescript", "python" or "go". nullopt for
/// another format.
///
/// The files for TypeScript, Python and Go contain the lookups, and from_wire with the same answers
/// as from_wire<E, Es...>. The same rows make the same file.
///
///     assert(errcode::export_catalogs("python")->find("def from_wire(") != std::string::npos);
template <class E = business, class... Es>
[[nodiscard]] std::optional<std::string> export_catalogs(std::string_view format) {
  static_assert(are_disjoint<E, Es...>,
                "errcode: a client cannot tell catalogues apart that share a number");
  constexpr struct {
    std::string_view name;
    std::string (*write)(const detail::export_tables&);
  } formats[] = {
      {"json", detail::export_json},     {"openapi", detail::export_openapi},
      {"python", detail::export_python}, {"typescript", detail::export_typescript},
      {"go", detail::export_go},
  };
  for (const auto& each : formats) {
    if (each.name == format) return each.write(detail::make_export_tables<E, Es...>());
  }
  return std::nullopt;
}

}  // namespace errcode

#endif
