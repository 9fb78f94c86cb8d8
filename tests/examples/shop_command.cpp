// SPDX-License-Identifier: MIT
#include "../../docs/examples/command.hpp"
#include "../catalogs.hpp"

int main(int argc, char* argv[]) { return errcode_command::main<shop::billing>(argc, argv); }
