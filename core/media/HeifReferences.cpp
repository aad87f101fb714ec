#include "core/media/HeifReferences.h"

#include "core/media/IsoBoxes.h"

#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace mahfooz::media {

namespace {

constexpr std::size_t kVersionBytes = 4;

// A grid of 256 x 256 tiles, which is the largest, with transparency.
constexpr std::size_t kMaxReferences = 2 * 65536 + 16;

// Cameras need two: a grid and its tiles, or a picture and its transparency.
constexpr int kMaxSteps = 6;

// Which items an item is made of.
class Graph {
 public:
  // A box of 'iref': one item, then those to which it refers. Identifiers have 2 or 4 bytes.
  void add(std::string_view name, Bytes content, std::size_t idBytes) {
    const bool isAuxiliary = name == "auxl";  // belongs to the item that it names: decoded together with it
    if (name != "dimg" && !isAuxiliary) return;
    const auto from = bigEndian(content, 0, idBytes);
    const std::size_t count = bigEndian(content, idBytes, 2).value_or(0);
    for (std::size_t i = 0; i < count && m_references <= kMaxReferences; ++i) {
      const auto to = bigEndian(content, idBytes + 2 + i * idBytes, idBytes);
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

// Behind version and flags.
Bytes insideOfFullBox(Bytes content) noexcept {
  return content.size() < kVersionBytes ? Bytes() : content.subspan(kVersionBytes);
}

void addReferences(Bytes meta, Graph& graph) {
  visitIsoBoxes(insideOfFullBox(meta), [&](std::string_view name, Bytes content) {
    if (name != "iref" || content.empty()) return true;
    const std::size_t idBytes = content[0] == 0 ? 2 : 4;
    visitIsoBoxes(insideOfFullBox(content), [&](std::string_view reference, Bytes items) {
      graph.add(reference, items, idBytes);
      return true;
    });
    return true;
  });
}

}  // namespace

bool itemReferencesEnd(Bytes untrustedFile) {
  Graph graph;
  visitIsoBoxes(untrustedFile, [&](std::string_view name, Bytes content) {
    if (name == "meta") addReferences(content, graph);
    return true;
  });
  return graph.ends();
}

}  // namespace mahfooz::media
