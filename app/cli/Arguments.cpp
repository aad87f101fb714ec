#include "app/cli/Arguments.h"

#include <QtCore/QHash>

#include <initializer_list>

namespace mahfooz::cli {

namespace {

// A command line taken apart: "--name value" (or "--name=value") pairs, flags, and files. After "--" all are files.
struct Words {
  QHash<QString, QString> values;
  QStringList flags;
  QStringList files;
};

std::optional<Words> split(const QStringList& words, std::initializer_list<const char*> valueNames,
                           std::initializer_list<const char*> flagNames) {
  const auto among = [](const QString& name, std::initializer_list<const char*> names) {
    for (const char* known : names) {
      if (name == QLatin1String(known)) return true;
    }
    return false;
  };
  Words result;
  bool onlyFiles = false;
  for (qsizetype i = 0; i < words.size(); ++i) {
    const QString& word = words[i];
    if (onlyFiles || !word.startsWith(QLatin1String("--"))) {
      result.files.append(word);
      continue;
    }
    if (word == QLatin1String("--")) {
      onlyFiles = true;
      continue;
    }
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    if (equals < 0 && among(name, flagNames)) {
      result.flags.append(name);
      continue;
    }
    if (!among(name, valueNames) || result.values.contains(name)) return std::nullopt;
    if (equals < 0 && ++i == words.size()) return std::nullopt;
    result.values.insert(name, equals < 0 ? words[i] : word.mid(equals + 1));
  }
  return result;
}

bool has(const Words& words, const char* flag) {
  return words.flags.contains(QLatin1String(flag));
}

std::optional<Arguments> parseHash(const QStringList& rest) {
  const auto words = split(rest, {"format"}, {"dihedral"});
  if (!words || words->files.isEmpty()) return std::nullopt;
  HashOptions options;
  options.files = words->files;
  if (has(*words, "dihedral")) options.dihedral = host::DihedralHashes::Add;
  const QString format = words->values.value(QStringLiteral("format"), QStringLiteral("jsonl"));
  if (format == QLatin1String("text")) {
    options.format = HashFormat::Text;
  } else if (format != QLatin1String("jsonl")) {
    return std::nullopt;
  }
  return options;
}

std::optional<CaseAccess> caseAccess(const Words& words) {
  for (const char* name : {"service", "case", "pin"}) {
    if (!words.values.contains(QLatin1String(name))) return std::nullopt;
  }
  return CaseAccess{words.values.value(QStringLiteral("service")), words.values.value(QStringLiteral("case")),
                    words.values.value(QStringLiteral("pin"))};
}

// --save-receipt FILE, and --overwrite where that is said of one.
std::optional<ReceiptPlace> receiptPlace(const Words& words) {
  ReceiptPlace place{words.values.value(QStringLiteral("save-receipt")),
                     has(words, "overwrite") ? submit::Existing::Replace : submit::Existing::Refuse};
  const bool isWanted = words.values.contains(QStringLiteral("save-receipt"));
  if (isWanted == place.file.isEmpty() || (has(words, "overwrite") && !isWanted)) return std::nullopt;
  return place;
}

// An outbox without --queue would not be used; a dry run sends nothing that could fail.
bool isQueueing(const SubmitOptions& options, const Words& words) {
  const bool namesOutbox = words.values.contains(QStringLiteral("outbox"));
  if (options.whenOffline == WhenOffline::Fail) return !namesOutbox;
  return options.mode == SubmitMode::Send && (!namesOutbox || !options.outbox.isEmpty());
}

std::optional<Arguments> parseSubmit(const QStringList& rest) {
  const auto words = split(rest, {"service", "language", "declare", "save-receipt", "outbox"},
                           {"dry-run", "show", "overwrite", "queue"});
  if (!words || words->files.isEmpty()) return std::nullopt;
  const auto receipt = receiptPlace(*words);
  if (!receipt) return std::nullopt;
  SubmitOptions options;
  options.files = words->files;
  options.receipt = *receipt;
  options.profile = words->values.value(QStringLiteral("service"));
  if (has(*words, "dry-run")) options.mode = SubmitMode::DryRun;
  if (has(*words, "show")) options.showText = ShowText::Yes;
  if (has(*words, "queue")) options.whenOffline = WhenOffline::Queue;
  options.outbox = words->values.value(QStringLiteral("outbox"));
  const QString language = words->values.value(QStringLiteral("language"), QStringLiteral("ur"));
  const QString declared = words->values.value(QStringLiteral("declare"));
  if (language == QLatin1String("en")) {
    options.language = cases::Language::English;
  } else if (language != QLatin1String("ur")) {
    return std::nullopt;
  }
  if (declared == QLatin1String("adult")) {
    options.ageThen = cases::AgeThen::Adult;
  } else if (declared != QLatin1String("minor")) {
    return std::nullopt;
  }
  if (options.profile.isEmpty() || !isQueueing(options, *words)) return std::nullopt;
  return options;
}

std::optional<Arguments> parseStatus(const QStringList& rest) {
  const auto words = split(rest, {"service", "case", "pin"}, {});
  if (!words || !words->files.isEmpty()) return std::nullopt;
  const auto access = caseAccess(*words);
  if (!access) return std::nullopt;
  return StatusOptions{*access};
}

std::optional<Arguments> parseAdd(const QStringList& rest) {
  const auto words = split(rest, {"service", "case", "pin", "save-receipt"}, {"dry-run", "show", "overwrite"});
  if (!words || words->files.isEmpty()) return std::nullopt;
  const auto access = caseAccess(*words);
  const auto receipt = receiptPlace(*words);
  if (!access || !receipt) return std::nullopt;
  return AddOptions{*access, has(*words, "dry-run") ? SubmitMode::DryRun : SubmitMode::Send,
                    has(*words, "show") ? ShowText::Yes : ShowText::No, *receipt, words->files};
}

std::optional<Arguments> parseWithdraw(const QStringList& rest) {
  const auto words = split(rest, {"service", "case", "pin", "save-receipt"}, {"yes", "overwrite"});
  if (!words || !words->files.isEmpty()) return std::nullopt;
  const auto access = caseAccess(*words);
  const auto receipt = receiptPlace(*words);
  if (!access || !receipt) return std::nullopt;
  if (!has(*words, "yes")) return WithdrawUnconfirmed{};
  return WithdrawOptions{*access, *receipt};
}

std::optional<Arguments> parseReceipt(const QStringList& rest) {
  if (rest.isEmpty() || rest.first() != QLatin1String("verify")) return std::nullopt;
  const auto words = split(rest.mid(1), {"service"}, {});
  if (!words || words->files.size() != 1) return std::nullopt;
  const QString profile = words->values.value(QStringLiteral("service"));
  if (words->values.contains(QStringLiteral("service")) == profile.isEmpty()) return std::nullopt;
  return ReceiptOptions{words->files.first(), profile};
}

std::optional<Arguments> parseOutbox(const QStringList& rest) {
  const auto words = split(rest, {"outbox", "save-receipts"}, {"now", "yes"});
  if (!words || words->files.size() != 1) return std::nullopt;
  const QString& action = words->files.first();
  OutboxOptions options{OutboxAction::List, words->values.value(QStringLiteral("outbox")),
                        words->values.value(QStringLiteral("save-receipts"))};
  const bool keepsReceipts = words->values.contains(QStringLiteral("save-receipts"));
  if (words->values.contains(QStringLiteral("outbox")) == options.outbox.isEmpty()) return std::nullopt;
  if (keepsReceipts && (options.receipts.isEmpty() || action != QLatin1String("send"))) return std::nullopt;
  const bool now = words->flags.contains(QLatin1String("now"));
  const bool yes = words->flags.contains(QLatin1String("yes"));
  if (action == QLatin1String("list") && !now && !yes) return options;
  if (action == QLatin1String("send") && !yes) {
    options.action = now ? OutboxAction::SendAll : OutboxAction::SendDue;
    return options;
  }
  if (action != QLatin1String("clear") || now) return std::nullopt;
  if (!yes) return ClearUnconfirmed{};
  options.action = OutboxAction::Clear;
  return options;
}

}  // namespace

std::optional<Arguments> parseArguments(const QStringList& words) {
  if (words.isEmpty()) return std::nullopt;
  const QString& command = words.first();
  const QStringList rest = words.mid(1);
  if (command == QLatin1String("--help") || command == QLatin1String("-h")) return HelpWanted{};
  if (rest.contains(QLatin1String("--help"))) return HelpWanted{};
  if (command == QLatin1String("--version")) return VersionWanted{};
  if (command == QLatin1String("hash")) return parseHash(rest);
  if (command == QLatin1String("submit")) return parseSubmit(rest);
  if (command == QLatin1String("status")) return parseStatus(rest);
  if (command == QLatin1String("add")) return parseAdd(rest);
  if (command == QLatin1String("withdraw")) return parseWithdraw(rest);
  if (command == QLatin1String("receipt")) return parseReceipt(rest);
  if (command == QLatin1String("outbox")) return parseOutbox(rest);
  if (command == QLatin1String("operator-code") && rest.isEmpty()) return OperatorCodeOptions{};
  return std::nullopt;
}

}  // namespace mahfooz::cli
