// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_FORMAT_SPEC_HPP
#define ERRCODE_DETAIL_FORMAT_SPEC_HPP

#include <errcode/detail/pieces.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

/// Reports a wrong format. It is not constexpr, so that the call that was given the sentence is an
/// error where the format is checked during compilation.
template <class Error>
[[noreturn]] void refuse(const char* sentence, std::string_view found) {
  std::string message = sentence;
  message.append(", not '").append(found).append("'");
#if defined(__cpp_exceptions)
  throw Error(message);
#else
  std::fprintf(stderr, "%s\n", message.c_str());
  std::abort();
#endif
}

/// The end of `[fill]align`, which a format may begin with. The fill is one code point in UTF-8.
constexpr std::size_t align_end(std::string_view spec) noexcept {
  constexpr std::string_view aligns = "<>^";
  if (spec.empty() || spec[0] == '{' || spec[0] == '}') return 0;
  const auto lead = static_cast<unsigned char>(spec[0]);
  const std::size_t fill = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  if (fill < spec.size() && aligns.find(spec[fill]) != aligns.npos) return fill + 1;
  return aligns.find(spec[0]) != aligns.npos ? 1 : 0;
}

constexpr std::size_t digits_end(std::string_view spec, std::size_t at) noexcept {
  while (at != spec.size() && '0' <= spec[at] && spec[at] <= '9') ++at;
  return at;
}

/// A formatter of either library. The format is `[[fill]align][width][letter]`; all but the letter
/// means what it means for a string and is left to the library's own formatter of strings.
template <class Library, class T>
class formatter {
  static_assert(is_written<T>, "errcode: a formatter is for a catalogued enum");
  using error = typename Library::error;

 public:
  template <class Context>
  constexpr auto parse(Context& context) {
    const auto begin = context.begin();
    const auto size = static_cast<std::size_t>(context.end() - begin);
    const std::string_view spec = size == 0 ? std::string_view() : std::string_view(&*begin, size);
    const std::size_t end = width_end(context, spec, align_end(spec));
    padding_ = spec.substr(0, end);
    const std::string_view letter = spec.substr(end, spec.find('}', end) - end);
    if (letter.size() == 1 && letters<T>.find(letter[0]) != letters<T>.npos) {
      letter_ = letter[0];
    } else if (!letter.empty()) {
      if constexpr (std::is_same_v<T, http_status>) {
        refuse<error>("errcode: the format letter of an HTTP status is c, h or m", letter);
      } else {
        refuse<error>("errcode: the format letter of a code is e, c, h, m, z, d or n", letter);
      }
    }
    return begin + static_cast<std::ptrdiff_t>(end + letter.size());
  }

  template <class Context>
  auto format(const T& value, Context& context) const -> decltype(context.out()) {
    const pieces written = pieces_of(value, letter_);
    if (!padding_.empty()) return pad(written.join(), context);
    auto out = context.out();
    for (const std::string_view part : written) {
      for (const char c : part) *out++ = c;
    }
    return out;
  }

 private:
  template <class Context>
  constexpr std::size_t width_end(Context& context, std::string_view spec, std::size_t at) {
    if (at == spec.size() || spec[at] != '{') {
      // A width does not begin with 0, which would ask for zeros as of a number.
      return at != spec.size() && spec[at] == '0' ? at : bounded(spec, at, digits_end(spec, at));
    }
    const std::size_t close = spec.find('}', at);
    if (close == spec.npos) refuse<error>("errcode: a width in braces ends with }", spec);
    const std::string_view arg = spec.substr(at + 1, close - at - 1);
    if (arg.empty()) {
      next_arg_ = Library::next_arg(context);
    } else if (digits_end(arg, 0) == arg.size()) {
      bounded(arg, 0, arg.size());
      int id = 0;
      for (const char digit : arg) id = id * 10 + (digit - '0');
      Library::check_arg(context, id);
    } else {
      Library::check_name(context, arg);
    }
    return close + 1;
  }

  static constexpr std::size_t bounded(std::string_view spec, std::size_t begin, std::size_t end) {
    if (end - begin > 9) {
      refuse<error>("errcode: a number in a format has at most 9 digits", spec.substr(begin));
    }
    return end;
  }

  template <class Context>
  auto pad(const std::string& text, Context& context) const {
    std::string spec(padding_);
    // The library's context of this moment does not count arguments, so the id stands in for {}.
    if (next_arg_ != -1) spec.insert(spec.size() - 1, std::to_string(next_arg_));
    spec += '}';
    typename Library::parse_context spec_context{typename Library::string_view(spec)};
    typename Library::string_formatter strings;
    static_cast<void>(strings.parse(spec_context));
    return strings.format(typename Library::string_view(text), context);
  }

  std::string_view padding_;  // as it stands in the format
  int next_arg_ = -1;         // the argument that `{}` in it means
  char letter_ = '\0';
};

}  // namespace errcode::detail

#endif
