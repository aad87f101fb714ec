// Opens, with a service's keys, what a client sealed to it: base64 on standard input, the exact text on standard output.
//   open_sealed KEYS_FOLDER

#include "app/intake/KeysFile.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  if (argc != 2) return EXIT_FAILURE;
  const auto keys = mahfooz::intake::loadOrMakeKeys(QString::fromLocal8Bit(argv[1]));
  const std::string sealed(std::istreambuf_iterator<char>(std::cin), {});
  if (!keys) return EXIT_FAILURE;
  const auto text = keys->open(sealed);
  if (!text) return EXIT_FAILURE;
  return std::fwrite(text->data(), 1, text->size(), stdout) == text->size() ? EXIT_SUCCESS : EXIT_FAILURE;
}
