// SPDX-License-Identifier: MIT
#ifndef ERRCODE_LANGUAGE_HPP
#define ERRCODE_LANGUAGE_HPP

namespace errcode {

/// The languages that every entry has a message in: English and Chinese (simplified characters).
enum class language { en, zh };

}  // namespace errcode

#endif
