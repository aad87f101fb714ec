#pragma once

#include "tests/support/QtApplication.h"

#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace mahfooz::tests {

// The real mahfooz-intake as a child of the test; ends with it.
class RunningIntake {
 public:
  // Returns when the program has said that it listens, or has ended.
  RunningIntake(const QString& program, const QStringList& arguments) {
    qtApplication();
    m_process.start(program, arguments);
    while (m_process.state() != QProcess::NotRunning && !m_output.contains("listening\n")) {
      m_process.waitForReadyRead(100);
      m_output += m_process.readAllStandardOutput();
    }
  }
  ~RunningIntake() { terminate(); }
  RunningIntake(const RunningIntake&) = delete;
  RunningIntake& operator=(const RunningIntake&) = delete;

  [[nodiscard]] bool isListening() const { return m_output.contains("listening\n"); }
  [[nodiscard]] QProcess& process() { return m_process; }

  // SIGTERM, then the exit code; -1 for a crash or when it does not end.
  int terminate() {
    m_process.terminate();
    return awaitExit();
  }
  int awaitExit() {
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(30000)) m_process.kill();
    m_process.waitForFinished(5000);
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
  }

 private:
  QProcess m_process;
  QByteArray m_output;
};

}  // namespace mahfooz::tests
