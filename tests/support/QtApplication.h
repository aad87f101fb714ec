#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <optional>

namespace mahfooz::tests {

// The one application object of a test executable.
inline QCoreApplication& qtApplication() {
  static int argumentCount = 1;
  static char name[] = "test";
  static char* arguments[] = {name, nullptr};
  static QCoreApplication application(argumentCount, arguments);
  return application;
}

// Runs the event loop until the sender's signal brings a value; nothing after a minute, which only a failure needs.
template <class Value, class Sender, class Signal>
std::optional<Value> awaited(Sender* sender, Signal signal) {
  qtApplication();
  std::optional<Value> received;
  QEventLoop loop;
  QObject::connect(sender, signal, &loop, [&](const Value& value) {
    received.emplace(value);
    loop.quit();
  });
  QTimer::singleShot(60000, &loop, &QEventLoop::quit);
  loop.exec();
  return received;
}

}  // namespace mahfooz::tests
