#pragma once

#include "core/base/Result.h"
#include "core/case/ServiceProfile.h"
#include "core/submit/CasePreparation.h"

#include <QtCore/QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mahfooz::submit {

// How a case in the outbox stands.
enum class WaitingState : std::uint8_t {
  Waiting,   // will be tried
  Refused,   // the service said no, or its receipt is not genuine: not tried again by itself
  Conflict,  // the service holds another submission under its number: not tried again by itself
  Damaged,   // the file is not as it was written; kept aside
  Foreign,   // something that is not ours lies in the folder; never touched
};

// What may be told about one of them. The sealed text says nothing more to anybody but the service.
struct WaitingCase {
  WaitingState state = WaitingState::Waiting;
  std::string service;                   // base URL; empty where the file cannot be read
  std::vector<cases::AgeThen> audience;  // the service's, not the person's
  std::optional<ErrorCode> lastError;
  std::int64_t notBefore = 0;  // of the next try, in seconds since 1970; 0: at once
};

struct OutboxCount {
  int waiting = 0;
  int stuck = 0;  // refused, in conflict or damaged
  friend bool operator==(const OutboxCount&, const OutboxCount&) = default;
};

// Sealed submissions that wait on the disk until they can be sent. Nothing is stored without store(): who calls it has
// asked the person first. OutboxSender sends them.
//
// A waiting case is one file: the sealed text, which nobody but the service can open, the digest of the exact text,
// which the receipt must name, and the service it is for. No case number, no PIN, no fingerprint, no file name and no
// time. Beside it, after a failed try, a small file: how many tries, the last error, when the next may be. The names of
// both are random.
//
// Every change is whole or absent, whatever ends the program or the computer in between. Several processes may use one
// folder at the same time. All functions here read and write files and wait for the disk: in a window they belong on
// another thread (AsideThread.h).
class Outbox {
 public:
  // Enough for a helpdesk that is without a connection for weeks, and for a few long videos among them.
  static constexpr std::size_t kMaximumCases = 500;
  static constexpr std::int64_t kMaximumBytes = std::int64_t{256} * 1024 * 1024;

  // In the folder for the program's data; that folder goes when nothing waits any more.
  Outbox();

  // In this folder, made when missing and kept for good. An existing one must be the user's own and closed to others
  // (0700).
  explicit Outbox(const QString& folder);

  [[nodiscard]] static QString defaultFolder();
  [[nodiscard]] const QString& folder() const noexcept { return m_folder; }

  // When it returns without an error, the case is on the disk and stays there until its receipt was verified or
  // clear() is called. StorageFailed (disk full or broken: nothing is kept), OutputFailed (the folder cannot be made
  // or is not safe), OutboxFull. Two processes at the limit may together exceed it by one.
  [[nodiscard]] Result<void> store(const cases::ServiceProfile& profile, const PreparedCase& prepared) const;

  // Always in the same order. Reads every file whole.
  [[nodiscard]] Result<std::vector<WaitingCase>> list() const;

  // Quick: what lies there by its name and its last try.
  [[nodiscard]] Result<OutboxCount> count() const;

  // Deletes every case, sent or not, damaged or not, and says how many; what is foreign stays. The files are not
  // overwritten: on flash memory that would only write elsewhere, and what they hold is sealed.
  [[nodiscard]] Result<int> clear() const;

  // Removes the default folder if it is empty.
  void tidy() const;

 private:
  QString m_folder;
  bool m_keepsFolder = true;
};

}  // namespace mahfooz::submit
