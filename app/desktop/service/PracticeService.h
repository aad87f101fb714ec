#pragma once

#include "core/base/Result.h"
#include "core/case/ServiceProfile.h"

#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace mahfooz::desktop {

// The practice service of this run: the intake program beside this one, on loopback, with fresh keys, in a private
// temporary folder that goes with it. Its profile file is how we learn the port and the keys. start() ends in
// ready() or failed(), once; if the program ends later, failed() says so.
//
// The intake ends when its standard input closes, so it cannot outlive this program, however this program ends; and
// then it takes the folder with it.
class PracticeService : public QObject {
  Q_OBJECT

 public:
  explicit PracticeService(QObject* parent = nullptr);
  ~PracticeService() override;

  void start();
  void stop();

 Q_SIGNALS:
  void ready(const mahfooz::cases::ServiceProfile& profile);
  void failed(mahfooz::ErrorCode error);

 private:
  void lookForProfile();
  void giveUp(ErrorCode error);

  void endProcess();

  std::unique_ptr<QProcess> m_process;
  QTimer m_look;
  int m_looks = 0;
  std::optional<QTemporaryDir> m_folder;
};

}  // namespace mahfooz::desktop
