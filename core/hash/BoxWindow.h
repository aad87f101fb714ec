#pragma once

#include <algorithm>

namespace mahfooz::hash {

// One-dimensional box filter over a line of samples, as PDQ defines it: the windowed mean comes from ONE float running
// sum, so the order of its steps decides the last bits. Both directions of the filter walk by this plan.
//
// Step s = 0 .. steps()-1 does, in this order:
//   if adds(s)       sum += sample[s]
//   if subtracts(s)  sum -= sample[s - width]
//   if gives(s)      output[s - lead()] = sum / count(s)
// (facebook/ThreatExchange, pdq/cpp/downscaling, box1DFloat; its four phases are these conditions.)
struct BoxWindow {
  int samples = 0;
  int width = 0;

  // PDQ's window: about a 128th of the side, so that two passes leave 64 meaningful samples. At most `side`.
  static constexpr BoxWindow forSide(int side) noexcept { return {side, (side + 127) / 128}; }

  // How many samples come in before the first output; an even window leans one sample forward.
  [[nodiscard]] constexpr int lead() const noexcept { return (width + 2) / 2 - 1; }
  [[nodiscard]] constexpr int steps() const noexcept { return samples + lead(); }
  [[nodiscard]] constexpr bool adds(int step) const noexcept { return step < samples; }
  [[nodiscard]] constexpr bool subtracts(int step) const noexcept { return step >= width; }
  [[nodiscard]] constexpr bool gives(int step) const noexcept { return step >= lead(); }

  // Samples inside the window after this step: fewer at both ends of the line.
  [[nodiscard]] constexpr float count(int step) const noexcept {
    return static_cast<float>(std::min(step, samples - 1) - std::max(step - width, -1));
  }
};

// The 64 places of a side that PDQ keeps.
inline constexpr int kKeptSide = 64;
[[nodiscard]] constexpr int keptPlace(int index, int side) noexcept {
  return static_cast<int>((2LL * index + 1) * side / 128);
}

}  // namespace mahfooz::hash
