#include "core/wire/HasherEnvironment.h"
#include "core/wire/Record.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <unistd.h>

// A hasher that does as the first word of its standard input says: for the tests of whoever starts hashers. It is never
// installed and knows nothing of pictures.

using namespace mahfooz;
using wire::Record;

extern char** environ;

namespace {

using Bytes = std::vector<std::uint8_t>;

void say(const Bytes& bytes) {
  if (write(STDOUT_FILENO, bytes.data(), bytes.size()) < 0) std::_Exit(EXIT_FAILURE);
}

void say(const Record& record) {
  say(Bytes(record.bytes().begin(), record.bytes().end()));
}

Record goodAnswer() {
  return Record::answer({MediaKind::Photo, 640, 480, {{Algorithm::Pdq, Variant::Displayed, 77, std::string(64, 'a')}}});
}

void behave() {
  say(Record::hello());
  say(Record::progress(250));
  say(Record::progress(1000));
  say(goodAnswer());
}

void crash() {
  say(Record::hello());
  std::raise(SIGSEGV);
}

void crashAfterAnswer() {
  behave();
  std::raise(SIGSEGV);
}

void hang() {
  say(Record::hello());
  for (;;)
    pause();
}

void hangSilently() {
  for (;;)
    pause();
}

void answerLate() {
  behave();
  hangSilently();  // says all it has to, and does not end
}

void flood() {
  say(Record::hello());
  for (const Bytes block(65536, 0xFF);;)
    say(block);
}

void floodWithProgress() {
  say(Record::hello());
  for (;;) {
    for (int permille = 0; permille <= 1000; ++permille)
      say(Record::progress(permille));
  }
}

void writeGarbage() {
  constexpr std::string_view kText = "Segmentation fault\n";
  say(Bytes(kText.begin(), kText.end()));
}

void saySomethingElse(std::size_t at, std::uint8_t value) {
  const Record answer = goodAnswer();
  Bytes bytes(answer.bytes().begin(), answer.bytes().end());
  bytes[at] = value;
  say(Record::hello());
  say(bytes);
}

void lieAboutQuality() {
  saySomethingElse(15, 101);
}

void lieAboutSize() {
  saySomethingElse(7, 0x7F);
}

void lieAboutKind() {
  saySomethingElse(3, 42);
}

void lieAboutFailure() {
  say(Record::hello());
  say(Bytes{4, 2, 0, 210, 0});  // Cancelled, which a hasher cannot know of
}

void fallBack() {
  say(Record::hello());
  say(Record::progress(900));
  say(Record::progress(100));
  say(goodAnswer());
}

void answerTwice() {
  behave();
  say(goodAnswer());
}

void speakAnotherVersion() {
  say(Bytes{1, 6, 0, 'M', 'F', 'Z', 'H', 99, 0});
  say(goodAnswer());
}

void endWithoutAnswer() {
  say(Record::hello());
}

void endInMiddle() {
  say(Record::hello());
  const Record answer = goodAnswer();
  say(Bytes(answer.bytes().begin(), answer.bytes().end() - 5));
}

void failAfterAnswer() {
  behave();
  std::_Exit(3);
}

void refuse() {
  say(Record::hello());
  say(Record::failure(ErrorCode::SandboxUnavailable));
}

void passOn() {
  say(Record::hello());
  say(Record::failure(ErrorCode::FullHasherNeeded));
}

// Behaves only when it was given the bare environment, and no descriptor that it should not have.
void lookAround() {
  std::size_t variables = 0;
  bool isBare = true;
  for (; environ[variables] != nullptr; ++variables)
    isBare = isBare && std::ranges::count(wire::kHasherEnvironment, std::string_view(environ[variables])) == 1;
  isBare = isBare && variables == wire::kHasherEnvironment.size();
  bool isAlone = true;
  for (int descriptor = 3; descriptor < 256; ++descriptor)
    isAlone = isAlone && dup2(descriptor, descriptor) < 0;
  const bool canOnlyRead = write(STDIN_FILENO, "", 1) < 0;
  if (isBare && isAlone && canOnlyRead) behave();
}

struct Manner {
  std::string_view name;
  void (*act)();
};

constexpr auto kManners = std::to_array<Manner>({
    {"behave", behave},
    {"crash", crash},
    {"crash-after-answer", crashAfterAnswer},
    {"hang", hang},
    {"hang-silently", hangSilently},
    {"answer-late", answerLate},
    {"flood", flood},
    {"flood-with-progress", floodWithProgress},
    {"write-garbage", writeGarbage},
    {"lie-about-quality", lieAboutQuality},
    {"lie-about-size", lieAboutSize},
    {"lie-about-kind", lieAboutKind},
    {"lie-about-failure", lieAboutFailure},
    {"fall-back", fallBack},
    {"answer-twice", answerTwice},
    {"speak-another-version", speakAnotherVersion},
    {"end-without-answer", endWithoutAnswer},
    {"end-in-middle", endInMiddle},
    {"fail-after-answer", failAfterAnswer},
    {"refuse", refuse},
    {"pass-on", passOn},
    {"look-around", lookAround},
});

}  // namespace

int main() {
  std::array<char, 64> input{};
  const ssize_t size = read(STDIN_FILENO, input.data(), input.size());
  const std::string_view wanted(input.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  for (const Manner& manner : kManners) {
    if (manner.name != wanted) continue;
    manner.act();
    return EXIT_SUCCESS;
  }
  return EXIT_FAILURE;
}
