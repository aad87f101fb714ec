#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace mahfooz::probe {

// Something that a hasher must not be able to do. What it needs is brought together before the lock; only the act
// itself comes after it.
class Act {
 public:
  Act() = default;
  Act(const Act&) = delete;
  Act& operator=(const Act&) = delete;
  virtual ~Act() = default;

  // False: this machine does not even offer it.
  virtual bool prepare(const std::string& /*subject*/) { return true; }
  // Whether it worked.
  virtual bool attempt(const std::string& subject) = 0;
};

// The act of this name; nothing when there is none. The names stand in the implementation.
[[nodiscard]] std::unique_ptr<Act> actNamed(std::string_view name);

}  // namespace mahfooz::probe
