#include "app/desktop/mode/ReadAloud.h"

#include "app/desktop/widget/Text.h"

#include <QtWidgets/QAbstractButton>

#include <algorithm>
#include <utility>
#include <vector>

namespace mahfooz::desktop {

namespace {

QString spokenBy(const QWidget& part) {
  if (const auto* text = qobject_cast<const Text*>(&part)) return text->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&part)) return button->text();
  return {};
}

}  // namespace

QString wordsOf(const QWidget& page) {
  std::vector<std::pair<int, QString>> lines;
  for (const QWidget* part : page.findChildren<QWidget*>()) {
    const QString words = part->isVisibleTo(&page) ? spokenBy(*part) : QString();
    if (!words.isEmpty()) lines.emplace_back(part->mapTo(&page, QPoint()).y(), words);
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  QString all;
  for (const auto& [height, words] : lines)
    all += words + QLatin1Char('\n');
  return all;
}

ReadAloud::ReadAloud(QString program, QObject* parent) : QObject(parent) {
  m_process.setProgram(std::move(program));
  m_process.setStandardOutputFile(QProcess::nullDevice());
  m_process.setStandardErrorFile(QProcess::nullDevice());
}

ReadAloud::~ReadAloud() {
  stop();
}

void ReadAloud::read(const QString& text, cases::Language language) {
  stop();
  m_process.setArguments({language == cases::Language::Urdu ? QStringLiteral("ur") : QStringLiteral("en")});
  m_process.start();
  m_process.write(text.toUtf8());
  m_process.closeWriteChannel();
}

// At once: a voice that goes on is heard by whoever comes in.
void ReadAloud::stop() {
  if (!isReading()) return;
  constexpr int kMilliseconds = 500;
  m_process.kill();
  m_process.waitForFinished(kMilliseconds);
}

}  // namespace mahfooz::desktop
