#pragma once

#include "core/base/Fingerprint.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace mahfooz::desktop {

// One file that the person chose. The name is for their own eyes; it is never sent. Where others look on, it is not
// even kept.
struct PickedFile {
  QString path;
  QString name;  // empty where names are hidden; words/FileTitle gives what is shown
  qint64 sizeBytes = 0;
  std::optional<MediaKind> kind = std::nullopt;  // as far as the name tells
};

enum class FileNames { Shown, Hidden };

// The files of a case before they are read. Never opens one.
class PickedFiles : public QObject {
  Q_OBJECT

 public:
  // What became of the files offered in one go.
  struct Outcome {
    int added = 0;
    int alreadyThere = 0;
    int notFiles = 0;  // folders, devices, things that are gone
    int tooMany = 0;   // over the service's maximum
  };

  explicit PickedFiles(QObject* parent = nullptr) : QObject(parent) {}
  ~PickedFiles() override;

  void setNames(FileNames names) { m_names = names; }  // of those added from now on
  void setMaximum(int maximum) { m_maximum = maximum; }
  [[nodiscard]] int maximum() const noexcept { return m_maximum; }
  [[nodiscard]] const std::vector<PickedFile>& files() const noexcept { return m_files; }
  [[nodiscard]] bool isEmpty() const noexcept { return m_files.empty(); }

  Outcome add(const QStringList& paths);
  void remove(int index);
  void clear();

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] bool holds(const QString& path) const;
  void addOne(const QString& path, Outcome& outcome);

  std::vector<PickedFile> m_files;
  FileNames m_names = FileNames::Shown;
  int m_maximum = 10;  // until the service's profile says otherwise
};

}  // namespace mahfooz::desktop
