// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_FOREIGN_BODY_HPP
#define ERRCODE_DETAIL_ERROR_FOREIGN_BODY_HPP

// Finds in a body of any format the server's words, when to come back, and whether it says that the
// request failed. The rules know no vendor: only names that most formats agree on.

#include <errcode/detail/error/json_node.hpp>
#include <errcode/detail/http/retry_after.hpp>
#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Returns a name as it is compared: without case, "_" and "-".
[[nodiscard]] inline std::string fold(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (c != '_' && c != '-') folded += to_lower(c);
  }
  return folded;
}

constexpr bool ends_with(std::string_view text, std::string_view end) noexcept {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Tests whether a folded name is that of a code.
constexpr bool is_code_name(std::string_view folded) noexcept { return ends_with(folded, "code"); }

/// Tests whether the members of a member with this folded name say more about the error.
constexpr bool is_nest(std::string_view folded) noexcept {
  for (const std::string_view name :
       {"error", "errors", "fault", "status", "message", "detail", "data"}) {
    if (folded == name) return true;
  }
  return ends_with(folded, "response");
}

/// How many levels below the top a search goes. A list counts as one.
inline constexpr int deepest_search = 4;

/// Tests whether an object maps names to texts or to lists of them, as the field names of a form to
/// what is wrong with each.
template <class Node>
[[nodiscard]] bool is_map_of_texts(const Node& node) {
  if (node.kind() != json_kind::object || node.size() == 0) return false;
  return !node.any_of([](std::string_view, const Node& member) {
    if (member.kind() == json_kind::text) return false;
    const auto first = first_of(member);
    return !first || first->kind() != json_kind::text;
  });
}

/// Calls `visit(folded name, node, depth)` for each member of an object and of the objects nested
/// in it that may say more about the error, until it returns true. Of a list the first element
/// counts.
template <class Node, class Visit>
bool search(const Node& node, int depth, Visit& visit) {
  if (depth > deepest_search) return false;
  if (const auto first = first_of(node)) return search(*first, depth + 1, visit);
  if (node.kind() != json_kind::object) return false;
  return node.any_of([depth, &visit](std::string_view name, const Node& member) {
    const std::string folded = fold(name);
    if (visit(std::string_view(folded), member, depth)) return true;
    const bool has_fields = (folded == "errors" || folded == "message") && is_map_of_texts(member);
    return is_nest(folded) && !has_fields && search(member, depth + 1, visit);
  });
}

/// Finds the words for people in a body: the member with the best name; of equals the one nearer
/// the top, then the one with the longer name.
class message_finder {
 public:
  /// Returns the words; "" if there are none. They belong to the body.
  template <class Node>
  [[nodiscard]] static std::string_view find(const Node& body) {
    message_finder finder;
    auto visit = [&finder](std::string_view folded, const Node& member, int depth) {
      finder.offer(folded, member, depth);
      return false;
    };
    static_cast<void>(search(body, 0, visit));
    return finder.best_.text;
  }

 private:
  struct candidate {
    std::string_view text;
    int rank;
    int depth;
    std::size_t name_size;
  };

  static constexpr int last_rank = 8;

  /// Tests whether a text is more than a word: it has a space, or a character beyond ASCII, as most
  /// languages without spaces have.
  static bool is_sentence(std::string_view text) noexcept {
    for (const char c : text) {
      if (c == ' ' || static_cast<unsigned char>(c) >= 0x80) return true;
    }
    return false;
  }

  /// Returns the rank of a text by its name, best first; 0 for none.
  static int rank_of(std::string_view folded, std::string_view text) noexcept {
    if (folded == "detail" || folded == "details") return 1;
    if (ends_with(folded, "message") || ends_with(folded, "msg")) return 2;
    if (ends_with(folded, "description") || folded == "desc") return 3;
    if (folded == "title") return 5;
    if (folded == "reason") return is_sentence(text) ? 4 : 6;
    if (folded == "error") return is_sentence(text) ? 4 : 7;
    return folded == "errors" ? last_rank : 0;
  }

  template <class Node>
  void offer(std::string_view folded, const Node& member, int depth) {
    const auto first = first_of(member);
    const std::string_view text = text_of(first ? *first : member);
    if (!text.empty()) {
      const bool is_direct = !first && folded == "errors";
      offer(
          {text, is_direct ? 0 : rank_of(folded, text), first ? depth + 1 : depth, folded.size()});
    } else if ((folded == "errors" || folded == "message") && is_map_of_texts(member)) {
      static_cast<void>(member.any_of([&](std::string_view, const Node& field) {
        const auto element = first_of(field);
        offer({text_of(element ? *element : field), last_rank, depth + 1, 0});
        return true;
      }));
    }
  }

  void offer(const candidate& other) noexcept {
    if (other.rank == 0 || other.text.empty()) return;
    if (!best_.text.empty()) {
      if (other.rank != best_.rank) {
        if (other.rank > best_.rank) return;
      } else if (other.depth != best_.depth) {
        if (other.depth > best_.depth) return;
      } else if (other.name_size <= best_.name_size) {
        return;
      }
    }
    best_ = other;
  }

  candidate best_ = {{}, 0, 0, 0};
};

/// Finds after how many seconds a body asks its client to come back; nullopt if it does not.
template <class Node>
[[nodiscard]] std::optional<int> find_retry_after(const Node& node, std::int64_t now,
                                                  int depth = 0) {
  std::optional<int> found;
  if (depth > deepest_search) return found;
  // The top first: a member nearer to it wins.
  static_cast<void>(node.any_of([&](std::string_view name, const Node& member) {
    const std::string folded = fold(name);
    if (folded.rfind("retryafter", 0) != 0 && folded != "retrydelay" && folded != "retrydelayms") {
      return false;
    }
    std::string_view text = text_of(member);
    if (!text.empty() && text.back() == 's') text.remove_suffix(1);
    found = text.empty() ? to_rounded_int(member) : read_retry_after(text, now);
    if (found && *found < 0) found.reset();
    if (found && ends_with(folded, "ms"))
      found = static_cast<int>((std::int64_t{*found} + 999) / 1000);
    return found.has_value();
  }));
  if (found) return found;
  static_cast<void>(node.any_of([&](std::string_view, const Node& member) {
    if (member.kind() == json_kind::object || member.kind() == json_kind::list) {
      found = find_retry_after(member, now, depth + 1);
    }
    return found.has_value();
  }));
  return found;
}

/// Tests whether a body says by itself that the request failed, whatever its status: by a code
/// other than 0 and 100 to 299, by `ok` or `success` that is false, or by `error` or `errors` that
/// is not empty.
template <class Node>
[[nodiscard]] bool says_failure(const Node& body) {
  auto visit = [](std::string_view folded, const Node& member, int) {
    if (folded == "code" || folded == "errcode" || folded == "errorcode") {
      const int code = to_int_or_text(member).value_or(0);
      return code != 0 && (code < 100 || code > 299);
    }
    if (folded == "ok" || folded == "success") {
      return member.kind() == json_kind::boolean && !member.boolean();
    }
    if (folded != "error" && folded != "errors") return false;
    if (member.kind() == json_kind::boolean) return member.boolean();
    if (member.kind() == json_kind::text) return !member.text().empty();
    const bool is_nested = member.kind() == json_kind::object || member.kind() == json_kind::list;
    return is_nested && member.size() != 0;
  };
  return search(body, 0, visit);
}

}  // namespace errcode::detail

#endif
