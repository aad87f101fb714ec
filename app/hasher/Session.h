#pragma once

#include "app/hasher/AnswerPipe.h"
#include "app/hasher/HashOptions.h"
#include "app/hasher/InputMap.h"
#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

namespace mahfooz::hasher {

// The whole life of a hasher: one file in by standard input, one answer out by standard output (core/wire/Protocol.h).
//
//   greet - prepare the process - map the input - make the libraries ready - lock down - parse - answer
//
// Not a byte of the input is looked at before lockDown() has succeeded; what is asked before is the kind and the length
// of the file, of the kernel.
class Session {
 public:
  explicit Session(const HashOptions& options) : m_options(options) {}

  void run() noexcept;

 private:
  [[nodiscard]] Result<InputMap> becomeReady();
  [[nodiscard]] Result<MediaFingerprints> fingerprintInput();
  Result<void> sendResult();

  void tellProgress(int permille);

  HashOptions m_options;
  int m_toldPermille = -1;
  AnswerPipe m_answers;
};

}  // namespace mahfooz::hasher
