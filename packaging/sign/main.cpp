// mahfooz-sign: makes and checks the signatures of a release, in minisign's form. For maintainers; packaging/release.sh
// calls it. Passphrases come by standard input, one line, which may be empty.

#include "core/release/SecretKey.h"
#include "core/release/UpdateNotice.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <string>

namespace {

using namespace mahfooz;
using namespace mahfooz::release;

using Words = std::span<char* const>;

constexpr std::string_view kUsage =
    "mahfooz-sign keygen PUBLIC SECRET\n"
    "mahfooz-sign sign SECRET COMMENT FILE...      writes FILE.minisig\n"
    "mahfooz-sign notice SECRET VERSION DAY PAGE NEWS_UR NEWS_EN FILE\n"
    "                                              writes the update notice, and its manifest beside it\n"
    "mahfooz-sign verify PUBLIC FILE...\n"
    "The passphrase of SECRET comes by standard input.\n";

int failed(std::string_view why, std::string_view about) {
  std::cerr << "mahfooz-sign: " << why << ": " << about << '\n';
  return 1;
}

std::optional<std::string> readText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

bool writeText(const std::string& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  return static_cast<bool>(file.flush());
}

// Nobody else may read it, from its first byte on.
bool writeSecret(const std::string& path, std::string_view text) {
  using std::filesystem::perms;
  if (std::filesystem::exists(path) || !writeText(path, {})) return false;
  std::error_code error;
  std::filesystem::permissions(path, perms::owner_read | perms::owner_write, error);
  return !error && writeText(path, text);
}

std::string passphrase() {
  std::string line;
  std::getline(std::cin, line);
  return line;
}

Result<SecretKey> readKey(const std::string& path) {
  const auto text = readText(path);
  if (!text) return ErrorCode::FileUnreadable;
  return SecretKey::parse(*text, passphrase());
}

int keygen(Words words) {
  const auto key = SecretKey::generate();
  if (!key) return failed("no key could be made", errorName(key.error().code()));
  const auto text = key->text(passphrase());
  if (!text) return failed("the key could not be locked", errorName(text.error().code()));
  if (!writeSecret(words[1], *text)) return failed("cannot be written, or is there already", words[1]);
  if (!writeText(words[0], publicKeyText(key->publicKey()))) return failed("cannot be written", words[0]);
  std::cout << publicKeyLetters(key->publicKey()) << '\n';
  return 0;
}

int sign(Words words) {
  const auto key = readKey(words[0]);
  if (!key) return failed(errorName(key.error().code()), words[0]);
  for (const std::string file : words.subspan(2)) {
    const auto digest = digestOfFile(file);
    if (!digest) return failed("cannot be read", file);
    if (!writeText(file + ".minisig", signatureText(key->sign(*digest, words[1]))))
      return failed("cannot be written", file + ".minisig");
  }
  return 0;
}

int notice(Words words) {
  const std::string out = words[6];
  const auto version = parseVersion(words[1]);
  if (!version) return failed("no version", words[1]);
  const std::string manifest = manifestText({*version, words[2], words[3], {words[4], words[5]}});
  if (!parseManifest(manifest)) return failed("the program would not take this manifest", manifest);
  const auto key = readKey(words[0]);
  if (!key) return failed(errorName(key.error().code()), words[0]);
  const std::string comment = std::string("mahfooz ") + words[1] + " of " + words[2];
  const std::string signature = signatureText(key->sign(digestOf(manifest), comment));
  const std::string manifestFile = std::filesystem::path(out).replace_extension(".manifest.json").string();
  const bool isWritten = writeText(manifestFile, manifest) && writeText(manifestFile + ".minisig", signature) &&
                         writeText(out, noticeText(manifest, signature));
  return isWritten ? 0 : failed("cannot be written", out);
}

int verify(Words words) {
  const auto keyText = readText(words[0]);
  const auto key = keyText ? parsePublicKey(*keyText) : Result<PublicKey>(ErrorCode::FileUnreadable);
  if (!key) return failed(errorName(key.error().code()), words[0]);
  for (const std::string file : words.subspan(1)) {
    const auto signatureFile = readText(file + ".minisig");
    const auto signature = parseSignature(signatureFile.value_or(""));
    const auto digest = digestOfFile(file);
    if (!signature || !digest || !isBy(*key, *signature, *digest)) return failed("not signed by this key", file);
    std::cout << file << ": " << signature->trustedComment << '\n';
  }
  return 0;
}

struct Command {
  std::string_view name;
  std::size_t least;
  std::size_t most;
  int (*run)(Words);
};

constexpr std::size_t kAnyNumber = 10000;
constexpr Command kCommands[] = {
    {"keygen", 2, 2, keygen},
    {"sign", 3, kAnyNumber, sign},
    {"notice", 7, 7, notice},
    {"verify", 2, kAnyNumber, verify},
};

}  // namespace

int main(int argc, char** argv) {
  const Words words(argv, static_cast<std::size_t>(argc));
  for (const Command& command : kCommands) {
    if (argc < 2 || command.name != words[1]) continue;
    const Words rest = words.subspan(2);
    if (rest.size() >= command.least && rest.size() <= command.most) return command.run(rest);
  }
  std::cerr << kUsage;
  return 2;
}
