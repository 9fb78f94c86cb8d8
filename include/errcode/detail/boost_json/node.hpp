// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_BOOST_JSON_NODE_HPP
#define ERRCODE_DETAIL_BOOST_JSON_NODE_HPP

// A value of Boost.JSON as the reader of bodies sees it (see json_node.hpp).

#include <errcode/detail/error/body_reader.hpp>
#include <errcode/detail/error/json_node.hpp>
#include <errcode/detail/text/json_text.hpp>

#include <boost/json.hpp>
#include <boost/version.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode::detail {

class boost_json_node {
 public:
  boost_json_node(const boost::json::value& json) noexcept : json_(&json) {}

  [[nodiscard]] json_kind kind() const noexcept {
    switch (json_->kind()) {
      case boost::json::kind::bool_:
        return json_kind::boolean;
      case boost::json::kind::int64:
        return json_kind::integer;
      case boost::json::kind::uint64:
        return json_kind::unsigned_integer;
      case boost::json::kind::double_:
        return json_kind::number;
      case boost::json::kind::string:
        return json_kind::text;
      case boost::json::kind::array:
        return json_kind::list;
      case boost::json::kind::object:
        return json_kind::object;
      case boost::json::kind::null:
      default:
        return json_kind::null;
    }
  }

  [[nodiscard]] bool boolean() const { return json_->get_bool(); }
  [[nodiscard]] std::int64_t integer() const { return json_->get_int64(); }
  [[nodiscard]] std::uint64_t unsigned_integer() const { return json_->get_uint64(); }
  [[nodiscard]] double number() const { return json_->get_double(); }
  [[nodiscard]] std::string_view text() const { return to_view(json_->get_string()); }

  [[nodiscard]] std::size_t size() const noexcept {
    if (const auto* object = json_->if_object()) return object->size();
    const auto* list = json_->if_array();
    return list != nullptr ? list->size() : 0;
  }

  template <class F>
  bool any_of(F function) const {
    if (const auto* object = json_->if_object()) {
      // Boost keeps the order of the text, and the rules of reading count on that of the names.
      std::vector<const boost::json::key_value_pair*> members;
      members.reserve(object->size());
      for (const auto& member : *object) members.push_back(&member);
      std::sort(members.begin(), members.end(),
                [](const auto* left, const auto* right) { return left->key() < right->key(); });
      for (const auto* member : members) {
        if (function(to_view(member->key()), boost_json_node(member->value()))) return true;
      }
    } else if (const auto* list = json_->if_array()) {
      for (const boost::json::value& element : *list) {
        if (function(std::string_view(), boost_json_node(element))) return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::optional<boost_json_node> find(std::string_view name) const {
    const auto* member = json_->get_object().if_contains({name.data(), name.size()});
    if (member == nullptr) return std::nullopt;
    return boost_json_node(*member);
  }

 private:
  template <class Text>
  [[nodiscard]] static std::string_view to_view(const Text& text) noexcept {
    return {text.data(), text.size()};
  }

  const boost::json::value* json_;
};

/// Parses the text of a body; nullopt if it is none.
[[nodiscard]] inline std::optional<boost::json::value> parse_boost_json(std::string_view text) {
  return parse_body(text, [](std::string_view mended) {
    boost::json::parse_options options;
    options.max_depth = deepest_level;
#if BOOST_VERSION >= 108300
    options.numbers = boost::json::number_precision::precise;  // before, the last bit may be wrong
#endif
    boost::json::error_code code;
    auto parsed = boost::json::parse({mended.data(), mended.size()}, code, {}, options);
    if (code) return std::optional<boost::json::value>();
    return std::optional<boost::json::value>(std::move(parsed));
  });
}

}  // namespace errcode::detail

#endif
