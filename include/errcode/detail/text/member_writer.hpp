// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_MEMBER_WRITER_HPP
#define ERRCODE_DETAIL_TEXT_MEMBER_WRITER_HPP

// Writes JSON for people and for diffs: objects on one line each.

#include <errcode/detail/text/json_writer.hpp>

#include <string>
#include <string_view>

namespace errcode::detail {

/// Appends the members of a JSON object.
class member_writer {
 public:
  explicit member_writer(std::string& target) : target_(target) {}

  member_writer& text(std::string_view name, std::string_view text) {
    key(name) += to_json(text);
    return *this;
  }
  member_writer& number(std::string_view name, int number) {
    append_number(key(name), number);
    return *this;
  }
  member_writer& flag(std::string_view name, bool flag) {
    key(name) += flag ? "true" : "false";
    return *this;
  }
  std::string& key(std::string_view name) {
    target_.append(separator_).append(name).append("\": ");
    separator_ = ", \"";
    return target_;
  }
  void end() { target_ += '}'; }

 private:
  std::string& target_;
  std::string_view separator_ = "{\"";
};

/// Appends a member that is a list of objects, one a line.
template <class Elements, class Write>
void append_list(std::string& target, std::string_view indent, std::string_view name,
                 const Elements& elements, const Write& write) {
  target.append(",\n").append(indent).append("\"").append(name).append("\": [");
  std::string_view separator = "\n";
  for (const auto& each : elements) {
    target.append(separator).append(indent).append("  ");
    member_writer members(target);
    write(members, each);
    members.end();
    separator = ",\n";
  }
  if (separator != "\n") target.append("\n").append(indent);
  target += ']';
}

}  // namespace errcode::detail

#endif
