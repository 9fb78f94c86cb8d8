// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_FORMATTING_FORMATTER_HPP
#define ERRCODE_DETAIL_FORMATTING_FORMATTER_HPP

// The formatter that fmt.hpp and format.hpp share. Each passes a class of static functions, which
// calls its library.

#include <errcode/detail/formatting/log_text.hpp>
#include <errcode/detail/formatting/throw_error.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

/// Returns the length of an optional `[fill]align`. The fill is one code point in UTF-8.
constexpr std::size_t align_end(std::string_view spec) noexcept {
  constexpr std::string_view aligns = "<>^";
  if (spec.empty() || spec[0] == '{' || spec[0] == '}') return 0;
  const auto lead = static_cast<unsigned char>(spec[0]);
  const std::size_t fill = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  if (fill < spec.size() && aligns.find(spec[fill]) != std::string_view::npos) return fill + 1;
  return aligns.find(spec[0]) != std::string_view::npos ? 1 : 0;
}

/// Returns the end of the digits that begin at a position.
constexpr std::size_t digits_end(std::string_view spec, std::size_t position) noexcept {
  while (position != spec.size() && is_digit(spec[position])) ++position;
  return position;
}

template <class Error>
constexpr int to_number(std::string_view digits) {
  if (digits.size() > 9)
    throw_error<Error>("errcode: a number in a format has at most 9 digits", digits);
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

/// Formats a T for fmt or std::format. The format is `[[fill]align][width][type]`, where the type
/// is one of presentation_types. The library's own formatter of strings handles the rest.
template <class Library, class T>
class formatter {
  static_assert(is_formattable<T>, "errcode: a formatter is for a catalogued enum");
  using error = typename Library::error;

 public:
  template <class Context>
  constexpr auto parse(Context& context) {
    const auto begin = context.begin();
    const auto size = static_cast<std::size_t>(context.end() - begin);
    const std::string_view spec = size == 0 ? std::string_view() : std::string_view(&*begin, size);
    align_ = spec.substr(0, align_end(spec));
    const std::size_t end = parse_width(context, spec, align_.size());
    const std::string_view letter = spec.substr(end, spec.find('}', end) - end);
    if (letter.size() == 1 && presentation_types<T>.find(letter[0]) != presentation_types<T>.npos) {
      presentation_type_ = letter[0];
    } else if (!letter.empty()) {
      if constexpr (std::is_same_v<T, http_status>) {
        throw_error<error>("errcode: the format letter of an HTTP status is c, h or m", letter);
      } else {
        throw_error<error>("errcode: the format letter of a code is e, c, h, m, z, d or n", letter);
      }
    }
    return begin + static_cast<std::ptrdiff_t>(end + letter.size());
  }

  template <class Context>
  auto format(const T& value, Context& context) const -> decltype(context.out()) {
    const auto& text = to_log_text(value, presentation_type_);
    if (!width_.empty()) return pad(text.join(), context);
    for (const std::string_view part : text) {
      // fmt copies from a part even if it is empty, and those that are not used are null.
      if (!part.empty()) context.advance_to(Library::write(context, part));
    }
    return context.out();
  }

 private:
  /// Reads an optional width and returns the position after it.
  template <class Context>
  constexpr std::size_t parse_width(Context& context, std::string_view spec, std::size_t begin) {
    // A leading 0 is not a width: for a number it would ask for padding with zeros.
    if (begin == spec.size() || spec[begin] == '0') return begin;
    if (spec[begin] != '{') {
      width_ = spec.substr(begin, digits_end(spec, begin) - begin);
      number_ = to_number<error>(width_);
      return begin + width_.size();
    }
    const std::size_t close = spec.find('}', begin);
    if (close == std::string_view::npos)
      throw_error<error>("errcode: a width in braces ends with }", spec);
    width_ = spec.substr(begin, close + 1 - begin);
    const std::string_view arg = width_.substr(1, width_.size() - 2);
    if (arg.empty()) {
      number_ = Library::next_arg(context);
    } else if (digits_end(arg, 0) == arg.size()) {
      number_ = to_number<error>(arg);
      Library::check_arg(context, number_);
    } else {
      number_ = named;
      Library::check_name(context, arg);
    }
    return close + 1;
  }

  template <class Context>
  auto pad(const std::string& text, Context& context) const -> decltype(context.out()) {
    const auto pad_to = [&](const auto& width) -> decltype(context.out()) {
      if constexpr (std::is_integral_v<std::decay_t<decltype(width)>>) {
        const std::string spec = std::string("{:").append(align_).append("{}}");
        return Library::write(context.out(), spec, text, width);
      } else {
        throw_error<error>("errcode: a width is an integer or an argument that is one", width_);
      }
    };
    if (width_[0] != '{') return pad_to(number_);
    if (number_ != named) return Library::visit(pad_to, Library::arg(context, number_));
    return Library::visit(pad_to, Library::arg(context, width_.substr(1, width_.size() - 2)));
  }

  static constexpr int named = -1;

  std::string_view align_;  // as written in the format, with the fill
  std::string_view width_;  // as written in the format: "9", "{}", "{1}" or "{name}"
  int number_ = 0;          // the width, or the number of the argument that has it, or `named`
  char presentation_type_ = '\0';
};

}  // namespace errcode::detail

#endif
