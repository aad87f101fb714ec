#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <cstdint>
#include <memory>

namespace mahfooz::host {

// The hashers that were installed with this program; see ProgramLocation.h for where.
[[nodiscard]] QString ourHasher();
[[nodiscard]] QString ourFullHasher();

enum class DihedralHashes : std::uint8_t { LeaveOut, Add };

// Fingerprints many files, each in a hasher process of its own, several processes side by side.
//
// add() a file and the queue starts it as soon as a worker is free, in the order of the ids. Every id is answered by
// exactly one finished(), in any order; progress comes only between started() and finished(). Nothing blocks: all of it
// runs on the event loop of the thread that made the queue. Signals for an id never come before add() has returned it.
class HashQueue : public QObject {
  Q_OBJECT

 public:
  struct Options {
    QString hasherProgram;  // absolute path; see ourHasher()
    int workers = 0;        // 0: one a processor
    // For one step forward: a hasher that says nothing new for so long is killed. A long video takes hours of steps.
    std::chrono::milliseconds timeLimit{std::chrono::minutes(2)};
    DihedralHashes dihedral = DihedralHashes::LeaveOut;  // of photos, the seven turned and mirrored ones; setDihedral()
    // As hasherProgram, for what that one leaves to it with FullHasherNeeded: HEIC, AVIF, TIFF, videos. The file keeps
    // its place, its worker and its id; listeners notice nothing. Empty: ourFullHasher().
    QString fullHasherProgram = {};
  };

  explicit HashQueue(Options options, QObject* parent = nullptr);
  ~HashQueue() override;  // kills what still runs; says nothing more

  // Of the files that are added afterwards.
  void setDihedral(DihedralHashes dihedral);

  // Takes a path of the person's file system. The path goes no further than this process.
  int add(const QString& filePath);

  // Ends in finished(id, Cancelled) unless it had finished already.
  void cancel(int id);
  void cancelAll();

  [[nodiscard]] bool isIdle() const noexcept;

 Q_SIGNALS:
  void started(int id);
  void progressed(int id, int permille);  // 0..1000, never falling
  void finished(int id, const mahfooz::Result<mahfooz::MediaFingerprints>& result);
  void becameIdle();  // nothing waits and nothing runs

 private:
  struct Private;
  std::unique_ptr<Private> m_d;
};

}  // namespace mahfooz::host
