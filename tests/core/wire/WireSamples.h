#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/wire/Record.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace mahfooz::wire {

using Bytes = std::vector<std::uint8_t>;

[[nodiscard]] MediaFingerprints samplePhoto();
[[nodiscard]] Bytes joined(std::initializer_list<Record> records);
[[nodiscard]] Bytes operator+(Bytes left, const Bytes& right);

// A record with this type and payload, whatever they are.
[[nodiscard]] Bytes rawRecord(int type, const Bytes& payload);

// The whole stream through a decoder, to its end.
[[nodiscard]] Result<MediaFingerprints> decoded(const Bytes& stream);

}  // namespace mahfooz::wire
