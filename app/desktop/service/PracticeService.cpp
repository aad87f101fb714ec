#include "app/desktop/service/PracticeService.h"

#include "core/host/ProgramLocation.h"
#include "core/submit/IntakeClient.h"

#include <QtCore/QFileInfo>
#include <QtCore/QProcessEnvironment>

#include <chrono>

namespace mahfooz::desktop {

namespace {

// A start takes a few tenths of a second; an old computer that is busy gets half a minute.
constexpr std::chrono::milliseconds kLookEvery{50};
constexpr int kLooksAtMost = 600;

// Whatever the intake puts into temporary files stands in our folder and goes with it.
QProcessEnvironment environmentIn(const QTemporaryDir& folder) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"TMPDIR", "TMP", "TEMP"})
    environment.insert(QString::fromLatin1(name), folder.path());
  return environment;
}

QString profileFile(const QTemporaryDir& folder) {
  return folder.filePath(QStringLiteral("profile.json"));
}

}  // namespace

PracticeService::PracticeService(QObject* parent) : QObject(parent) {
  m_look.setInterval(kLookEvery);
  connect(&m_look, &QTimer::timeout, this, &PracticeService::lookForProfile);
}

PracticeService::~PracticeService() {
  stop();
}

void PracticeService::start() {
  stop();
  m_folder.emplace();
  if (!m_folder->isValid()) return giveUp(ErrorCode::StorageFailed);
  m_process = std::make_unique<QProcess>();
  connect(m_process.get(), &QProcess::errorOccurred, this, [this] { giveUp(ErrorCode::ServiceUnavailable); });
  connect(m_process.get(), &QProcess::finished, this, [this] { giveUp(ErrorCode::ServiceUnavailable); });
  m_process->setStandardOutputFile(QProcess::nullDevice());
  m_process->setStandardErrorFile(QProcess::nullDevice());
  m_process->setProgram(host::programOfOurs(QStringLiteral("mahfooz-intake")));
  m_process->setArguments({QStringLiteral("--practice"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                           QStringLiteral("--write-profile"), profileFile(*m_folder),
                           QStringLiteral("--exit-with-parent")});
  m_process->setWorkingDirectory(m_folder->path());
  m_process->setProcessEnvironment(environmentIn(*m_folder));
  m_looks = 0;
  m_look.start();
  m_process->start();
}

void PracticeService::stop() {
  m_look.stop();
  endProcess();
  m_folder.reset();
}

// Nothing is written into the folder once it is removed: a destroyed QProcess has waited for the process that it
// killed, milliseconds. It may be that process's own signal that has brought us here.
void PracticeService::endProcess() {
  if (!m_process) return;
  m_process->disconnect(this);
  if (m_process->state() == QProcess::NotRunning)
    m_process.release()->deleteLater();
  else
    m_process.reset();
}

void PracticeService::lookForProfile() {
  const QString path = profileFile(*m_folder);
  if (!QFileInfo::exists(path)) {
    if (++m_looks > kLooksAtMost) giveUp(ErrorCode::ServiceTimedOut);
    return;
  }
  m_look.stop();
  const auto profile = submit::readServiceProfile(path);
  if (!profile) return giveUp(profile.error().code());
  Q_EMIT ready(*profile);
}

void PracticeService::giveUp(ErrorCode error) {
  stop();
  Q_EMIT failed(error);
}

}  // namespace mahfooz::desktop
