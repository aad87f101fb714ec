#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace mahfooz::desktop {

// One file that the person chose. The name is for their own eyes; it is never sent.
struct PickedFile {
  QString path;
  QString name;
  qint64 sizeBytes = 0;
};

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
  int m_maximum = 10;  // until the service's profile says otherwise
};

}  // namespace mahfooz::desktop
