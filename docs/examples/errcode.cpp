// SPDX-License-Identifier: MIT
// The command errcode: says what a code, an errcode or an enumerator means, as errno(1) of
// moreutils does for errno. With catalogues of your own: main<shop::billing>(argc, argv).
#include "command.hpp"

int main(int argc, char* argv[]) { return errcode_command::main(argc, argv); }
