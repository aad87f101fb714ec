#pragma once

#include "core/case/Submission.h"
#include "core/host/HashQueue.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <variant>

namespace mahfooz::cli {

enum class HashFormat { JsonLines, Text };
enum class SubmitMode { Send, DryRun };
enum class ShowText { No, Yes };

struct HashOptions {
  HashFormat format = HashFormat::JsonLines;
  host::DihedralHashes dihedral = host::DihedralHashes::LeaveOut;
  QStringList files;
};

struct SubmitOptions {
  QString profile;
  cases::Language language = cases::Language::Urdu;
  cases::AgeThen ageThen = cases::AgeThen::Minor;
  SubmitMode mode = SubmitMode::Send;
  ShowText showText = ShowText::No;  // on standard error, before it is sent
  QStringList files;
};

struct StatusOptions {
  QString profile;
  QString caseNumber;
  QString pin;  // "-": one line of standard input, so that it does not stand in the list of processes
};

struct OperatorCodeOptions {};  // the code is read from standard input
struct HelpWanted {};
struct VersionWanted {};

using Arguments =
    std::variant<HashOptions, SubmitOptions, StatusOptions, OperatorCodeOptions, HelpWanted, VersionWanted>;

// Reads a command line without its program name. Nothing when it is not one of Usage.h's forms.
[[nodiscard]] std::optional<Arguments> parseArguments(const QStringList& words);

}  // namespace mahfooz::cli
