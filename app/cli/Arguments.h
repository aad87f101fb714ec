#pragma once

#include "core/case/Submission.h"
#include "core/host/HashQueue.h"
#include "core/submit/PrivateFile.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <variant>

namespace mahfooz::cli {

enum class HashFormat { JsonLines, Text };
enum class SubmitMode { Send, DryRun };
enum class ShowText { No, Yes };
enum class WhenOffline { Fail, Queue };
enum class OutboxAction { List, SendDue, SendAll, Clear };

struct HashOptions {
  HashFormat format = HashFormat::JsonLines;
  host::DihedralHashes dihedral = host::DihedralHashes::LeaveOut;
  QStringList files;
};

// Where a verified receipt is kept; nowhere while the file is empty.
struct ReceiptPlace {
  QString file;
  submit::Existing existing = submit::Existing::Refuse;
};

// One case, and the service that has it.
struct CaseAccess {
  QString profile;
  QString caseNumber;
  QString pin;  // "-": one line of standard input, so that it does not stand in the list of processes
};

struct SubmitOptions {
  QString profile;
  cases::Language language = cases::Language::Urdu;
  cases::AgeThen ageThen = cases::AgeThen::Minor;
  SubmitMode mode = SubmitMode::Send;
  ShowText showText = ShowText::No;  // on standard error, before it is sent
  ReceiptPlace receipt;
  WhenOffline whenOffline = WhenOffline::Fail;
  QString outbox;  // the folder; empty: where the window, too, keeps what waits
  QStringList files;
};

struct StatusOptions {
  CaseAccess access;
};

struct AddOptions {
  CaseAccess access;
  SubmitMode mode = SubmitMode::Send;
  ShowText showText = ShowText::No;
  ReceiptPlace receipt;
  QStringList files;
};

struct WithdrawOptions {
  CaseAccess access;
  ReceiptPlace receipt;
};

struct ReceiptOptions {
  QString file;
  QString profile;  // empty: the key in the file is taken as it is
};

struct WithdrawUnconfirmed {};  // all is there but --yes

struct OutboxOptions {
  OutboxAction action = OutboxAction::List;
  QString outbox;    // as above
  QString receipts;  // when sending: the folder that each receipt is kept in; empty: none
};

struct ClearUnconfirmed {};     // all is there but --yes
struct OperatorCodeOptions {};  // the code is read from standard input
struct HelpWanted {};
struct VersionWanted {};

using Arguments =
    std::variant<HashOptions, SubmitOptions, StatusOptions, AddOptions, WithdrawOptions, ReceiptOptions, OutboxOptions,
                 OperatorCodeOptions, WithdrawUnconfirmed, ClearUnconfirmed, HelpWanted, VersionWanted>;

// Reads a command line without its program name. Nothing when it is not one of Usage.h's forms.
[[nodiscard]] std::optional<Arguments> parseArguments(const QStringList& words);

}  // namespace mahfooz::cli
