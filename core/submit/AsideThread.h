#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace mahfooz::submit {

// Runs `work` on a thread of its own and then `done` on the receiver's thread, from its event loop. When the receiver
// is gone by then, `done` is not called; the work runs to its end all the same.
void runAside(QObject* receiver, std::function<void()> work, std::function<void()> done);

// The same for work that gives a value. Both sides share the place of the value; the end of the thread lies between
// the writing and the reading, so that no lock is needed.
template <class Work, class Then>
void runAside(QObject* receiver, Work work, Then then) {
  using Value = decltype(work());
  auto value = std::make_shared<std::optional<Value>>();
  auto sharedWork = std::make_shared<Work>(std::move(work));  // std::function copies; a PIN cannot be copied
  runAside(receiver, std::function<void()>([value, sharedWork] { value->emplace((*sharedWork)()); }),
           std::function<void()>([value, then = std::move(then)] { then(std::move(**value)); }));
}

}  // namespace mahfooz::submit
