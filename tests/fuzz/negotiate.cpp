// SPDX-License-Identifier: MIT
#include <errcode/negotiate.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz.hpp"

namespace errcode_tests {

namespace {

using errcode::language;

std::string trimmed(std::string text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.back())) text.pop_back();
  while (!text.empty() && is_space(text.front())) text.erase(0, 1);
  return text;
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x80) c = static_cast<char>(std::tolower(c));
  }
  return text;
}

bool consists_of(const std::string& text, const char* allowed) {
  return text.find_first_not_of(allowed) == std::string::npos;
}

/// An element of the header, in lower case.
struct element {
  std::string first_subtag;  // empty if the element is malformed
  bool has_more_subtags = false;
  double weight = 1;
};

/// Tests whether a text is a qvalue: 0 or 1, optionally with a dot and up to three digits.
bool is_qvalue(const std::string& text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string whole = text.substr(0, point);
  const std::string fraction = text.substr(std::min(text.size(), point + 1));
  if (whole.empty() && fraction.empty()) return false;
  if (whole == "1")
    return consists_of(fraction, "0123456789") && consists_of(fraction.substr(0, 3), "0");
  return (whole.empty() || whole == "0") && consists_of(fraction, "0123456789");
}

element read_element(const std::string& text) {
  std::vector<std::string> pieces = split(text, ';');
  element result;
  if (pieces.size() > 2) return result;
  if (pieces.size() == 2) {
    const std::string weight = trimmed(pieces[1]);
    if (!weight.empty() && (weight.substr(0, 2) != "q=" || !is_qvalue(weight.substr(2)))) {
      return result;
    }
    // Digits behind the third do not count.
    const std::size_t point = weight.find('.');
    const std::string counted = point > weight.size() ? weight : weight.substr(0, point + 4);
    if (!weight.empty()) result.weight = std::stod('0' + counted.substr(2));
  }
  std::string range = trimmed(pieces[0]);
  std::replace(range.begin(), range.end(), '_', '-');
  const std::vector<std::string> subtags = split(range, '-');
  if (subtags.size() == 1 && subtags[0] == "*") {
    result.first_subtag = "*";
    return result;
  }
  const std::string letters = "abcdefghijklmnopqrstuvwxyz";
  for (const std::string& subtag : subtags) {
    if (subtag.empty() || subtag.size() > 8) return result;
    if (!consists_of(subtag, (letters + "0123456789").c_str())) return result;
  }
  if (!consists_of(subtags[0], letters.c_str())) return result;
  result.first_subtag = subtags[0];
  result.has_more_subtags = subtags.size() > 1;
  return result;
}

/// Finds the element that decides about a language: the first one with the highest weight; nullptr
/// if the language is excluded or not named.
const element* best_of(const std::vector<element>& elements, const std::string& wanted) {
  const element* best = nullptr;
  const element* best_own = nullptr;
  for (const element& each : elements) {
    if (each.first_subtag != wanted) continue;
    if (best == nullptr || each.weight > best->weight) best = &each;
    if (each.has_more_subtags) continue;
    if (best_own == nullptr || each.weight > best_own->weight) best_own = &each;
  }
  if (best_own != nullptr && best_own->weight == 0) return nullptr;
  return best == nullptr || best->weight == 0 ? nullptr : best;
}

/// Tests whether a range, such as "en" or "*", stands in the header with no weight but 0.
bool is_excluded(const std::vector<element>& elements, const std::string& range) {
  double highest = -1;
  for (const element& each : elements) {
    if (each.first_subtag == range && !each.has_more_subtags)
      highest = std::max(highest, each.weight);
  }
  return highest == 0;
}

bool is_named(const std::vector<element>& elements, const std::string& wanted) {
  return std::any_of(elements.begin(), elements.end(),
                     [&](const element& each) { return each.first_subtag == wanted; });
}

/// States a second time, from its description, what negotiate returns.
language expected(const std::string& header, language fallback) {
  std::vector<element> elements;
  for (const std::string& each : split(lower_case(header), ',')) {
    elements.push_back(read_element(each));
  }
  const element* en = best_of(elements, "en");
  const element* zh = best_of(elements, "zh");
  if (en == nullptr && zh == nullptr) {
    const char* names[] = {"en", "zh"};
    const auto first = static_cast<std::size_t>(fallback);
    const bool is_other = is_excluded(elements, names[first]) &&
                          !is_named(elements, names[1 - first]) && !is_excluded(elements, "*");
    return static_cast<language>(is_other ? 1 - first : first);
  }
  if (en == nullptr || zh == nullptr) return en == nullptr ? language::zh : language::en;
  if (en->weight != zh->weight) return en->weight > zh->weight ? language::en : language::zh;
  return en < zh ? language::en : language::zh;
}

}  // namespace

void fuzz_negotiate(std::string_view input) {
  for (const language fallback : {language::en, language::zh}) {
    require(errcode::negotiate(input, fallback) == expected(std::string(input), fallback),
            "negotiate picks the language that its description says");
  }
}

}  // namespace errcode_tests
