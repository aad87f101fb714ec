#pragma once

#include "core/case/CaseNumber.h"
#include "core/case/Receipt.h"
#include "core/case/Submission.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::tests {

// What a client of the fault tests has said, line by line, in a file that outlives it:
//   prepared NUMBER BASE64   the exact text of a submission, before anything is sent or stored
//   queued NUMBER            it lies in the outbox: store() has returned without an error
//   received NUMBER          its receipt was verified
//   unsaved NUMBER CODE      neither sent nor stored, and the person was told so
//   refused NUMBER CODE      an error that trying again does not mend: never right in these tests
// A line counts when it ends with a newline; a client that was killed may leave half of one behind.
class FaultJournal {
 public:
  // Ends what a killed client has left unfinished.
  explicit FaultJournal(const std::string& path);
  ~FaultJournal();
  FaultJournal(const FaultJournal&) = delete;
  FaultJournal& operator=(const FaultJournal&) = delete;

  void say(std::string_view word, std::string_view number, std::string_view more = {});

 private:
  int m_file;
};

struct JournalCase {
  cases::Submission submission;
  cases::Sha256Digest digest{};
  bool queued = false;
  bool received = false;
};

struct JournalReport {
  std::map<std::string, JournalCase> cases;  // by number
  std::vector<std::string> refused;
};

// Of all clients together: they share an outbox, so one may deliver what another has prepared.
[[nodiscard]] JournalReport readJournals(const std::vector<std::string>& paths);

}  // namespace mahfooz::tests
