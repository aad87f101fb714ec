#include "core/media/HeifReferences.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace mahfooz::media {

namespace {

constexpr std::size_t kHeaderBytes = 8;
constexpr std::size_t kVersionBytes = 4;

// A grid of 256 x 256 tiles, which is the largest, with transparency.
constexpr std::size_t kMaxReferences = 2 * 65536 + 16;

// Cameras need two: a grid and its tiles, or a picture and its transparency.
constexpr int kMaxSteps = 6;

struct Box {
  std::string_view name;
  Bytes content;
  std::size_t size = 0;
};

// The box at the front; one of unknown length reaches to the end. Nothing when there is none.
std::optional<Box> firstBox(Bytes boxes) noexcept {
  const auto told = bigEndian(boxes, 0, 4);
  if (!told || boxes.size() < kHeaderBytes) return std::nullopt;
  const bool isLong = *told == 1;
  const std::size_t header = isLong ? 2 * kHeaderBytes : kHeaderBytes;
  const std::size_t size = isLong       ? bigEndian(boxes, kHeaderBytes + 4, 4).value_or(0)
                           : *told == 0 ? boxes.size()
                                        : *told;
  if (size < header || size > boxes.size()) return std::nullopt;
  const std::string_view name(reinterpret_cast<const char*>(boxes.data()) + 4, 4);
  return Box{name, boxes.subspan(header, size - header), size};
}

template <class Visit>
void visitBoxes(Bytes boxes, const Visit& visit) {
  while (const auto box = firstBox(boxes)) {
    visit(*box);
    boxes = boxes.subspan(box->size);
  }
}

// Which items an item is made of.
class Graph {
 public:
  // A box of 'iref': one item, then those to which it refers. Identifiers have 2 or 4 bytes.
  void add(const Box& box, std::size_t idBytes) {
    const bool isAuxiliary = box.name == "auxl";  // belongs to the item that it names: decoded together with it
    if (box.name != "dimg" && !isAuxiliary) return;
    const auto from = bigEndian(box.content, 0, idBytes);
    const std::size_t count = bigEndian(box.content, idBytes, 2).value_or(0);
    for (std::size_t i = 0; i < count && m_references <= kMaxReferences; ++i) {
      const auto to = bigEndian(box.content, idBytes + 2 + i * idBytes, idBytes);
      if (!from || !to) return;
      m_parts[isAuxiliary ? *to : *from].push_back(isAuxiliary ? *from : *to);
      ++m_references;
    }
  }

  [[nodiscard]] bool ends() const {
    if (m_references > kMaxReferences) return false;
    std::vector<std::uint32_t> items;
    for (const auto& [item, parts] : m_parts)
      items.push_back(item);
    for (int step = 0; step < kMaxSteps && !items.empty(); ++step)
      items = partsOf(items);
    return items.empty();
  }

 private:
  // Those of them that are made of others again, each once.
  [[nodiscard]] std::vector<std::uint32_t> partsOf(const std::vector<std::uint32_t>& items) const {
    std::set<std::uint32_t> found;
    for (const std::uint32_t item : items)
      for (const std::uint32_t part : m_parts.at(item))
        if (m_parts.contains(part)) found.insert(part);
    return {found.begin(), found.end()};
  }

  std::map<std::uint32_t, std::vector<std::uint32_t>> m_parts;
  std::size_t m_references = 0;
};

}  // namespace

bool itemReferencesEnd(Bytes untrustedFile) {
  Graph graph;
  visitBoxes(untrustedFile, [&](const Box& outer) {
    if (outer.name != "meta" || outer.content.size() < kVersionBytes) return;
    visitBoxes(outer.content.subspan(kVersionBytes), [&](const Box& box) {
      if (box.name != "iref" || box.content.size() < kVersionBytes) return;
      const std::size_t idBytes = box.content[0] == 0 ? 2 : 4;
      visitBoxes(box.content.subspan(kVersionBytes), [&](const Box& reference) { graph.add(reference, idBytes); });
    });
  });
  return graph.ends();
}

}  // namespace mahfooz::media
