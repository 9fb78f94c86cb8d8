// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_NLOHMANN_NODE_HPP
#define ERRCODE_DETAIL_NLOHMANN_NODE_HPP

// A value of nlohmann/json as the reader of bodies sees it (see json_node.hpp).

#include <errcode/detail/error/body_reader.hpp>
#include <errcode/detail/error/json_node.hpp>
#include <errcode/detail/text/json_text.hpp>

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#if NLOHMANN_JSON_VERSION_MAJOR * 100 + NLOHMANN_JSON_VERSION_MINOR < 311
#error "errcode: nlohmann/json 3.11 or newer is needed"
#endif

namespace errcode::detail {

class nlohmann_node {
 public:
  nlohmann_node(const nlohmann::json& json) noexcept : json_(&json) {}

  [[nodiscard]] json_kind kind() const noexcept {
    switch (json_->type()) {
      case nlohmann::json::value_t::boolean:
        return json_kind::boolean;
      case nlohmann::json::value_t::number_integer:
        return json_kind::integer;
      case nlohmann::json::value_t::number_unsigned:
        return unsigned_integer() <= INT64_MAX ? json_kind::integer : json_kind::unsigned_integer;
      case nlohmann::json::value_t::number_float:
        return json_kind::number;
      case nlohmann::json::value_t::string:
        return json_kind::text;
      case nlohmann::json::value_t::array:
        return json_kind::list;
      case nlohmann::json::value_t::object:
        return json_kind::object;
      case nlohmann::json::value_t::null:
      case nlohmann::json::value_t::binary:
      case nlohmann::json::value_t::discarded:
      default:
        return json_kind::null;
    }
  }

  [[nodiscard]] bool boolean() const { return json_->get<bool>(); }
  [[nodiscard]] std::int64_t integer() const { return json_->get<std::int64_t>(); }
  [[nodiscard]] std::uint64_t unsigned_integer() const { return json_->get<std::uint64_t>(); }
  [[nodiscard]] double number() const { return json_->get<double>(); }
  [[nodiscard]] std::string_view text() const { return json_->get_ref<const std::string&>(); }
  [[nodiscard]] std::size_t size() const noexcept { return json_->size(); }

  template <class F>
  bool any_of(F function) const {
    if (json_->is_object()) {
      for (const auto& [name, member] : json_->get_ref<const nlohmann::json::object_t&>()) {
        if (function(std::string_view(name), nlohmann_node(member))) return true;
      }
    } else if (json_->is_array()) {
      for (const nlohmann::json& element : *json_) {
        if (function(std::string_view(), nlohmann_node(element))) return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::optional<nlohmann_node> find(std::string_view name) const {
    const auto& object = json_->get_ref<const nlohmann::json::object_t&>();
    const auto member = object.find(std::string(name));
    if (member == object.end()) return std::nullopt;
    return nlohmann_node(member->second);
  }

 private:
  const nlohmann::json* json_;
};

/// Parses the text of a body; nullopt if it is none.
[[nodiscard]] inline std::optional<nlohmann::json> parse_nlohmann(std::string_view text) {
  return parse_body(text, [](std::string_view mended) {
    auto parsed = nlohmann::json::parse(mended, nullptr, false);
    if (parsed.is_discarded()) return std::optional<nlohmann::json>();
    return std::optional<nlohmann::json>(std::move(parsed));
  });
}

}  // namespace errcode::detail

#endif
