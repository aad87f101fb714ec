#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace mahfooz::desktop {

// Something secret that must not be found in this process's memory any more. Kept masked, so that the search does not
// find the one who searches.
class Needle {
 public:
  explicit Needle(const QByteArray& bytes);  // as they are
  [[nodiscard]] const QByteArray& masked() const noexcept { return m_masked; }
  [[nodiscard]] static char mask(char byte) noexcept { return static_cast<char>(byte ^ 0x5a); }

 private:
  QByteArray m_masked;
};

// How text lies in memory: as Qt keeps it and as everybody else does.
void addText(std::vector<Needle>& needles, const QString& text);

// How often any of them lies in what this process can read of itself. (...Linux.cpp)
[[nodiscard]] int timesInMemory(const std::vector<Needle>& needles);

}  // namespace mahfooz::desktop
