#include "core/base/Check.h"
#include "tests/app/desktop/MemorySearch.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace mahfooz::desktop {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kLongest = 256;  // of a needle; so much of a chunk is looked at again with the next

// Static, so that its place is known: what it holds is only what the search itself has read.
std::array<char, kChunk + kLongest> readBuffer;

struct Range {
  quint64 begin = 0;
  quint64 end = 0;
};

std::vector<Range> readableRanges() {
  QFile maps(QStringLiteral("/proc/self/maps"));
  check(maps.open(QIODevice::ReadOnly));
  std::vector<Range> ranges;
  for (const QByteArray& line : maps.readAll().split('\n')) {
    const QList<QByteArray> fields = line.simplified().split(' ');
    if (fields.size() < 2 || !fields[1].startsWith('r') || line.contains("[v")) continue;  // the kernel's own pages
    const QList<QByteArray> ends = fields[0].split('-');
    ranges.push_back({ends[0].toULongLong(nullptr, 16), ends[1].toULongLong(nullptr, 16)});
  }
  return ranges;
}

int timesIn(const char* masked, std::size_t size, const Needle& needle) {
  const auto length = static_cast<std::size_t>(needle.masked().size());
  int times = 0;
  const char* from = masked;
  while (const void* found =
             memmem(from, size - static_cast<std::size_t>(from - masked), needle.masked().constData(), length)) {
    ++times;
    from = static_cast<const char*>(found) + 1;
  }
  return times;
}

// The range without the search's own buffer.
std::vector<Range> withoutOurs(const Range& range) {
  const auto begin = reinterpret_cast<quint64>(readBuffer.data());
  const Range ours{begin, begin + readBuffer.size()};
  if (range.end <= ours.begin || range.begin >= ours.end) return {range};
  return {{range.begin, std::max(range.begin, ours.begin)}, {std::min(range.end, ours.end), range.end}};
}

int timesIn(int memory, const Range& range, const std::vector<Needle>& needles) {
  int times = 0;
  for (quint64 at = range.begin; at < range.end; at += kChunk) {
    const auto wanted = static_cast<std::size_t>(std::min<quint64>(range.end - at, readBuffer.size()));
    const ssize_t got = ::pread(memory, readBuffer.data(), wanted, static_cast<off_t>(at));
    if (got <= 0) continue;
    const auto size = static_cast<std::size_t>(got);
    std::transform(readBuffer.begin(), readBuffer.begin() + got, readBuffer.begin(), &Needle::mask);
    for (const Needle& needle : needles)
      times += timesIn(readBuffer.data(), size, needle);
  }
  std::ranges::fill(readBuffer, '\0');
  return times;
}

}  // namespace

Needle::Needle(const QByteArray& bytes) : m_masked(bytes.size(), '\0') {
  check(bytes.size() >= 6 && static_cast<std::size_t>(bytes.size()) <= kLongest);  // shorter ones are found by chance
  std::transform(bytes.begin(), bytes.end(), m_masked.begin(), &Needle::mask);
}

void addText(std::vector<Needle>& needles, const QString& text) {
  needles.emplace_back(text.toUtf8());
  needles.emplace_back(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
}

int timesInMemory(const std::vector<Needle>& needles) {
  const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  check(memory >= 0);
  int times = 0;
  for (const Range& readable : readableRanges()) {
    for (const Range& range : withoutOurs(readable))
      times += timesIn(memory, range, needles);
  }
  ::close(memory);
  return times;
}

}  // namespace mahfooz::desktop
