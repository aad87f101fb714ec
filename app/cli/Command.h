#pragma once

#include <QtCore/QObject>

namespace mahfooz::cli {

// How the program ends; scripts rely on the numbers.
enum class ExitCode : int {
  AllDone = 0,
  SomeFailed = 1,
  WrongUsage = 2,
};

// One sub-command at work. start() is called once, from the running event loop; finished() comes exactly once.
class Command : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;
  virtual void start() = 0;

 Q_SIGNALS:
  void finished(mahfooz::cli::ExitCode code);
};

}  // namespace mahfooz::cli
