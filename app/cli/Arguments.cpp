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

std::optional<Arguments> parseHash(const QStringList& rest) {
  const auto words = split(rest, {"format"}, {"dihedral"});
  if (!words || words->files.isEmpty()) return std::nullopt;
  HashOptions options;
  options.files = words->files;
  if (words->flags.contains(QLatin1String("dihedral"))) options.dihedral = host::DihedralHashes::Add;
  const QString format = words->values.value(QStringLiteral("format"), QStringLiteral("jsonl"));
  if (format == QLatin1String("text")) {
    options.format = HashFormat::Text;
  } else if (format != QLatin1String("jsonl")) {
    return std::nullopt;
  }
  return options;
}

std::optional<Arguments> parseSubmit(const QStringList& rest) {
  const auto words = split(rest, {"service", "language", "declare"}, {"dry-run", "show"});
  if (!words || words->files.isEmpty()) return std::nullopt;
  SubmitOptions options;
  options.files = words->files;
  options.profile = words->values.value(QStringLiteral("service"));
  if (words->flags.contains(QLatin1String("dry-run"))) options.mode = SubmitMode::DryRun;
  if (words->flags.contains(QLatin1String("show"))) options.showText = ShowText::Yes;
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
  if (options.profile.isEmpty()) return std::nullopt;
  return options;
}

std::optional<Arguments> parseStatus(const QStringList& rest) {
  const auto words = split(rest, {"service", "case", "pin"}, {});
  if (!words || !words->files.isEmpty() || words->values.size() != 3) return std::nullopt;
  return StatusOptions{words->values.value(QStringLiteral("service")), words->values.value(QStringLiteral("case")),
                       words->values.value(QStringLiteral("pin"))};
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
  if (command == QLatin1String("operator-code") && rest.isEmpty()) return OperatorCodeOptions{};
  return std::nullopt;
}

}  // namespace mahfooz::cli
