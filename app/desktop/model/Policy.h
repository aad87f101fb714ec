#pragma once

#include "app/desktop/model/Mode.h"
#include "core/case/OperatorCode.h"
#include "core/case/Submission.h"
#include "core/submit/ProxyRule.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <variant>

namespace mahfooz::desktop {

// What the administrator of a computer has decided; docs: resources/policy/README.md. What stands here is so: neither
// the command line nor a person's settings change it. What the file leaves out (nothing here) is as without a file.
struct Policy {
  static constexpr std::chrono::seconds kUsualIdle{120};
  static constexpr std::chrono::seconds kUsualWarning{30};

  std::optional<Mode> mode;
  std::optional<cases::Language> language;  // in which the window starts, anew for every person
  std::optional<QString> serviceProfile;    // absolute path
  std::chrono::seconds idle = kUsualIdle;   // kiosk: without a touch, until the warning comes
  std::chrono::seconds idleWarning = kUsualWarning;
  std::optional<cases::OperatorCodeHash> operatorCode;
  std::optional<bool> printing;
  std::optional<bool> saving;  // never at a kiosk, where no dialog comes up
  std::optional<submit::ProxyRule> proxy;
  std::optional<bool> updates;
  std::optional<QString> readAloud;  // absolute path of a program; see mode/ReadAloud.h
};

// What people may do with a paper.
struct PaperAllowance {
  bool printing = true;
  bool saving = true;
};

// At a kiosk no dialog comes up, so nothing is saved there, and it prints only where an administrator says so.
[[nodiscard]] PaperAllowance paperAllowance(Mode mode, const Policy& policy);

// Why the program does not start.
struct PolicyFault {
  enum class Kind {
    NotThere,        // the file that --policy names
    Unreadable,      // no permission, no file, or longer than any policy
    OpenToOthers,    // somebody else could change it
    NotJson,         // or not one flat object in UTF-8
    UnknownKey,      // key
    RepeatedKey,     //
    WrongType,       // key
    WrongValue,      // key: out of range, or no such word
    KeyMissing,      // key
    OptionRefused,   // key: an option of the command line that the policy forbids
    NoOperatorCode,  // a kiosk that nobody could leave
  };
  Kind kind = Kind::Unreadable;
  QString key;  // safe to show: letters, digits and hyphens

  friend bool operator==(const PolicyFault&, const PolicyFault&) = default;
};

using PolicyOrFault = std::variant<Policy, PolicyFault>;

// Strict: one flat object, version 1, known keys only, each once, of the right type and in its range.
[[nodiscard]] PolicyOrFault parsePolicy(const QByteArray& untrustedJson);

}  // namespace mahfooz::desktop
