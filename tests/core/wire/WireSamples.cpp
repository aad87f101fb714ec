#include "tests/core/wire/WireSamples.h"

#include "core/wire/AnswerDecoder.h"

namespace mahfooz::wire {

MediaFingerprints samplePhoto() {
  const std::string value = "0123456789abcdef00000000000000000000000000000000fedcba9876543210";
  return {MediaKind::Photo, 4000, 3000, {{Algorithm::Pdq, Variant::Displayed, 87, value}}};
}

Bytes operator+(Bytes left, const Bytes& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

Bytes joined(std::initializer_list<Record> records) {
  Bytes stream;
  for (const Record& record : records)
    stream = stream + Bytes(record.bytes().begin(), record.bytes().end());
  return stream;
}

Bytes rawRecord(int type, const Bytes& payload) {
  const auto low = static_cast<std::uint8_t>(payload.size() % 256);
  const auto high = static_cast<std::uint8_t>(payload.size() / 256);
  return Bytes{static_cast<std::uint8_t>(type), low, high} + payload;
}

Result<MediaFingerprints> decoded(const Bytes& stream) {
  AnswerDecoder decoder;
  if (const auto added = decoder.add(stream); !added) return added.error();
  return decoder.finish();
}

}  // namespace mahfooz::wire
