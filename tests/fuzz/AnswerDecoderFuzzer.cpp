#include "core/base/Check.h"
#include "core/wire/AnswerDecoder.h"
#include "core/wire/Record.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

using namespace mahfooz;

// Any bytes from a hasher, whole and in two pieces: the same result both ways, and what is accepted is what an honest
// hasher would have written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span untrustedBytes(data, size);
  wire::AnswerDecoder whole;
  const bool isAccepted = whole.add(untrustedBytes).has_value();
  wire::AnswerDecoder pieces;
  static_cast<void>(pieces.add(untrustedBytes.first(size / 3)).has_value());
  check(pieces.add(untrustedBytes.subspan(size / 3)).has_value() == isAccepted);
  const auto answer = whole.finish();
  check(answer.has_value() == pieces.finish().has_value());
  if (!answer) return 0;
  const wire::Record again = wire::Record::answer(*answer);
  check(size >= again.bytes().size());
  check(std::ranges::equal(again.bytes(), untrustedBytes.last(again.bytes().size())));
  return 0;
}
