#pragma once

#include "core/case/Submission.h"

#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// What a page says, in reading order, for a voice: its words, but no case number, PIN or code.
[[nodiscard]] QString wordsOf(const QWidget& page);

// The hook for reading aloud: a program that the administrator names in the policy is given the language as its one
// argument and the text on standard input, and speaks until it ends or is stopped. What it says on its outputs is
// thrown away.
class ReadAloud : public QObject {
  Q_OBJECT

 public:
  explicit ReadAloud(QString program, QObject* parent = nullptr);
  ~ReadAloud() override;

  void read(const QString& text, cases::Language language);  // in place of what is being read
  void stop();
  [[nodiscard]] bool isReading() const { return m_process.state() != QProcess::NotRunning; }

 private:
  QProcess m_process;
};

}  // namespace mahfooz::desktop
