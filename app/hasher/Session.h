#pragma once

#include "app/hasher/AnswerPipe.h"
#include "app/hasher/InputMap.h"
#include "app/hasher/ProgressListener.h"
#include "app/hasher/Sandbox.h"
#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <cstdint>
#include <span>

namespace mahfooz::hasher {

// The whole life of a hasher: one file in by standard input, one answer out by standard output (core/wire/Protocol.h).
//
//   greet - prepare the process - map the input - make the libraries ready - lock down - parse - answer
//
// Not a byte of the input is looked at before lockDown() has succeeded; what is asked before is the kind and the length
// of the file, of the kernel.
class Session {
 public:
  // What the program can do; there are two programs, so that one that meets a photo loads nothing that only videos
  // want.
  struct Task {
    Work::Kind kind;
    Result<MediaFingerprints> (*fingerprint)(std::span<const std::uint8_t> untrustedBytes,
                                             const ProgressListener& progress);
    bool (*rehearse)();  // see Rehearsal.h
  };

  explicit Session(Task task) noexcept : m_task(task) {}

  void run() noexcept;

 private:
  [[nodiscard]] Result<InputMap> becomeReady();
  [[nodiscard]] Result<void> answerInput();

  Task m_task;
  AnswerPipe m_answers;
};

}  // namespace mahfooz::hasher
