// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_BODY_READER_HPP
#define ERRCODE_DETAIL_ERROR_BODY_READER_HPP

// Makes an error of a response, with any JSON library. The rules stand in docs/design.md, "Reading
// a response".

#include <errcode/business.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/detail/error/body_writer.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/foreign_body.hpp>
#include <errcode/detail/error/json_node.hpp>
#include <errcode/detail/error/parameters.hpp>
#include <errcode/detail/http/retry_after.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/error_code.hpp>
#include <errcode/from_wire.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/qualified_errcode.hpp>
#include <errcode/resolve.hpp>
#include <errcode/value.hpp>

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace errcode::detail {

/// The most elements of `errors` that are read as errors.
inline constexpr std::size_t most_errors = 1000;

/// The numbers of a body: those of the catalogues Es, or of `business` if none is named.
template <class... Es>
struct wire_catalogs {
  [[nodiscard]] static std::error_code to_code(int number, std::string_view errcode) noexcept {
    return from_wire<Es...>(number, errcode);
  }

  /// Finds the row of a number, or nullptr.
  [[nodiscard]] static const entry* find(int number) noexcept {
    const entry* found = nullptr;
    static_cast<void>(((found = find_wire_number<Es>(number)) || ...));
    return found;
  }
};

template <>
struct wire_catalogs<> : wire_catalogs<business> {};

/// Returns the name that a member of our format had in `with`.
[[nodiscard]] inline std::string_view own_name(std::string_view name) noexcept {
  if (!name.empty() && name.back() == '_' && is_reserved(name)) name.remove_suffix(1);
  return name;
}

/// Reads one body, or one element of its `errors`. It is ours if it has a known errcode, or a
/// number with a row beside a `desc` or within a body of ours; else it is foreign.
template <class Node, class Catalogs>
class body_reader {
 public:
  explicit body_reader(const Node& body, bool is_inside_ours = false) : body_(body) {
    if (body.kind() != json_kind::object) return;
    errcode_ = text("errcode");
    if (const auto code = body.find("code")) number_ = to_int(*code).value_or(0);
    const bool is_known_number =
        number_ != 0 && (is_inside_ours || !text("desc").empty()) && Catalogs::find(number_);
    is_ours_ = is_known_number || parse_errcode(errcode_).has_value();
  }

  /// Makes an error of the body of a response; nullopt if the response is a success. A status of 0
  /// is not known.
  [[nodiscard]] std::optional<error> read(int status) {
    if (!is_ours_ && status == 0) status = status_of_problem();
    const std::error_code code = is_ours_ ? own_code(status) : foreign_code(status);
    if (!code) return std::nullopt;
    error made(code);
    describe(made, is_ours_);
    return made;
  }

 private:
  [[nodiscard]] std::string_view text(std::string_view name) const noexcept {
    const auto member = body_.find(name);
    return member ? text_of(*member) : std::string_view();
  }

  /// Returns the code of a body of ours. The status counts where the body has no number.
  [[nodiscard]] std::error_code own_code(int status) const noexcept {
    const bool is_error = status >= 300;
    const int number = number_ != 0 ? number_ : is_error ? status : 0;
    const std::error_code code = Catalogs::to_code(number, errcode_);
    return code || !is_error ? code : code_of_status(status);
  }

  /// Returns the code of a foreign body, which never outranks the status: a number or a word of
  /// ours counts only if its own status is the response's. Without a status the body must say that
  /// the request failed, and in words.
  [[nodiscard]] std::error_code foreign_code(int status) {
    if (100 <= status && status <= 299) return {};
    const std::optional<generic> type = find_type(status);
    if (status == 0) {
      const bool is_failure = type || says_failure(body_);
      if (!is_failure || message_finder::find(body_).empty()) return {};
      return type.value_or(generic::unknown_error);
    }
    const entry* const row = number_ != 0 ? Catalogs::find(number_) : nullptr;
    const bool is_other_status = 100 <= number_ && number_ <= 599 && number_ != status;
    if (row != nullptr && static_cast<int>(row->http) == status && !is_other_status) {
      does_number_count_ = true;
      return Catalogs::to_code(number_, type ? find(*type)->errcode : errcode_);
    }
    return type ? make_error_code(*type) : code_of_status(status);
  }

 public:
  /// Returns the code of a status alone; a success for 100 to 299. A status of 600 and above is a
  /// number of the catalogues.
  [[nodiscard]] static std::error_code code_of_status(int status) noexcept {
    if (100 <= status && status <= 599) return make_error_code(static_cast<http_status>(status));
    return Catalogs::to_code(status, {});
  }

 private:
  /// Returns the status that problem details carry (RFC 9457, 3.1.2); 0 if the body has none.
  [[nodiscard]] int status_of_problem() const noexcept {
    if (body_.kind() != json_kind::object) return 0;
    const bool is_problem =
        !text("title").empty() || !text("detail").empty() || !text("type").empty();
    const auto member = body_.find("status");
    const int status = is_problem && member ? to_int_or_text(*member).value_or(0) : 0;
    return 400 <= status && status <= 599 ? status : 0;
  }

  /// Finds a type under another name than `errcode`: `type`, or one that ends in "code". Its status
  /// must be the response's, if that is known.
  [[nodiscard]] std::optional<generic> find_type(int status) const {
    std::optional<generic> found;
    auto visit = [&found, status](std::string_view folded, const Node& member, int) {
      if (folded != "type" && !is_code_name(folded)) return false;
      const auto parsed = parse_errcode(text_of(member));
      if (!parsed || parsed->type == generic::ok) return false;
      if (status != 0 && static_cast<int>(to_http_status(parsed->type)) != status) return false;
      found = parsed->type;
      return true;
    };
    static_cast<void>(search(body_, 0, visit));
    return found;
  }

  /// Adds to an error all that the body says.
  void describe(error& target, bool is_ours) const {
    error_details& details = error_access::make(target);
    if (body_.kind() == json_kind::list) {
      static_cast<void>(take_errors(body_, target, is_ours));
    } else {
      static_cast<void>(body_.any_of([&](std::string_view name, const Node& member) {
        const bool is_taken =
            is_ours ? take(name, member, target) : take_foreign(name, member, target);
        if (is_taken) return false;
        const std::string own(is_ours ? own_name(name) : name);
        const bool is_given = find_parameter(details.parameters, own) != nullptr;
        set_parameter(details.parameters,
                      {is_given ? std::string(name) : own, to_value(member), !is_ours});
        return false;
      }));
    }
    if (is_ours) {
      const auto said = parse_errcode(errcode_);
      if (said && said->type == type_of(target.code()) && !said->qualifiers.empty() &&
          target.errcode() != errcode_) {
        details.qualifiers = said->qualifiers;
      }
    } else {
      details.received_message = message_finder::find(body_);
      details.is_about_foreign = true;
      details.foreign_errors = details.errors.size();
      details.retry_after = find_retry_after(body_, std::time(nullptr));
    }
  }

  /// Takes a member of our format; false if it is not what the formats write under that name.
  bool take(std::string_view name, const Node& member, error& target) const {
    if (!is_reserved(name) || name.back() == '_') return false;
    error_details& details = error_access::make(target);
    if (name == "errors") return take_errors(member, target, true);
    if (name == "code" || name == "status") return to_int(member).has_value();
    if (name == "retry_after") {
      const std::optional<int> seconds = to_int(member);
      if (seconds && *seconds >= 0) details.retry_after = seconds;
      return details.retry_after.has_value();
    }
    if (member.kind() != json_kind::text) return false;
    const bool says_type = name == "errcode" || name == "type";
    if (says_type && (member.text().empty() || member.text() == "about:blank")) return true;
    if (says_type || (name == "detail" && !text("desc").empty()) ||
        (name == "title" && !(text("desc").empty() && text("detail").empty()))) {
      // They say no more than the code, unless the body has an errcode of a newer server.
      return parse_errcode(errcode_.empty() ? text("type") : errcode_).has_value();
    }
    std::string& place = name == "model"        ? details.model
                         : name == "field"      ? details.field
                         : name == "reason"     ? details.reason
                         : name == "permission" ? details.permission
                                                : details.received_message;
    place = member.text();
    return true;
  }

  /// Takes a member of another format; false if it becomes a parameter.
  bool take_foreign(std::string_view name, const Node& member, error& target) const {
    if (name == "errors") return take_errors(member, target, false);
    if (name == "code") return does_number_count_;
    error_details& details = error_access::make(target);
    const std::string_view said = text_of(member);
    if (said.empty()) return false;
    if (name == "type") return said == "about:blank";
    if (name != "model" && name != "field" && name != "reason") return false;
    if (said == find(type_of(target.code()))->errcode) return false;
    std::string& place = name == "model"   ? details.model
                         : name == "field" ? details.field
                                           : details.reason;
    place = said;
    return true;
  }

  /// Takes a list of objects, or a map of field names to what is wrong with each; false for
  /// anything else. An element without a code of ours has that of the whole.
  bool take_errors(const Node& list, error& target, bool is_ours) const {
    std::vector<error>& errors = error_access::make(target).errors;
    if (list.size() == 0 || list.size() > most_errors) return false;
    if (is_map_of_texts(list)) {
      static_cast<void>(list.any_of([&](std::string_view name, const Node& member) {
        errors.push_back(error_of_field(target.code(), name, member, is_ours));
        return false;
      }));
      return true;
    }
    const auto is_no_object = [](std::string_view, const Node& element) {
      return element.kind() != json_kind::object;
    };
    if (list.kind() != json_kind::list || list.any_of(is_no_object)) return false;
    static_cast<void>(list.any_of([&](std::string_view, const Node& element) {
      const body_reader reader(element, is_ours);
      errors.emplace_back(reader.code_of_element(target.code()));
      reader.describe(errors.back(), is_ours || reader.is_ours_);
      return false;
    }));
    return true;
  }

  [[nodiscard]] std::error_code code_of_element(const std::error_code& whole) const {
    if (is_ours_) {
      const std::error_code code = Catalogs::to_code(number_, errcode_);
      return code ? code : whole;
    }
    const std::optional<generic> type = find_type(static_cast<int>(to_http_status(whole)));
    return type ? make_error_code(*type) : whole;
  }

  [[nodiscard]] static error error_of_field(const std::error_code& code, std::string_view name,
                                            const Node& member, bool is_ours) {
    error made(code);
    error_details& details = error_access::make(made);
    const auto first = first_of(member);
    details.field = name;
    details.received_message = text_of(first ? *first : member);
    details.is_about_foreign = !is_ours;
    if (member.size() > 1 && member.kind() == json_kind::list) {
      set_parameter(details.parameters, {"messages", to_value(member), !is_ours});
    }
    return made;
  }

  Node body_;
  std::string_view errcode_;
  int number_ = 0;  // 0: none
  bool is_ours_ = false;
  bool does_number_count_ = false;
};

/// Makes an error of a response; nullopt if it is a success. The body is nullopt if it is no JSON.
template <class Node, class... Es>
[[nodiscard]] std::optional<error> read_response(int status, const std::optional<Node>& body,
                                                 std::string_view retry_after) {
  using reader = body_reader<Node, wire_catalogs<Es...>>;
  std::optional<error> made;
  if (body) {
    made = reader(*body).read(status);
  } else if (const std::error_code code = reader::code_of_status(status)) {
    made = code;
  }
  if (!made) return made;
  const std::optional<int> seconds = read_retry_after(retry_after, std::time(nullptr));
  if (seconds) error_access::make(*made).retry_after = seconds;
  const bool is_error = 400 <= status && status <= 599;
  if (is_error && data::status_row(http_status{status}).transient) {
    error_access::make(*made).transient_status = http_status{status};
  }
  return made;
}

}  // namespace errcode::detail

#endif
