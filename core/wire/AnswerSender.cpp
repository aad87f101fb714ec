#include "core/wire/AnswerSender.h"

#include "core/wire/PackedValue.h"

#include <algorithm>

namespace mahfooz::wire {

namespace {

void sendPieces(std::span<const std::uint8_t> rest, const std::function<void(const Record&)>& send) {
  while (!rest.empty()) {
    const std::size_t count = std::min(rest.size(), kMaxPieceBytes);
    send(Record::piece(rest.first(count), count < rest.size()));
    rest = rest.subspan(count);
  }
}

}  // namespace

void sendAnswer(const MediaFingerprints& media, const std::function<void(const Record&)>& send) {
  for (const Fingerprint& fingerprint : media.fingerprints)
    if (isLongValue(fingerprint.algorithm)) sendPieces(packedValue(fingerprint), send);
  send(Record::answer(media));
}

}  // namespace mahfooz::wire
