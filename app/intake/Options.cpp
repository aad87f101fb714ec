#include "app/intake/Options.h"

#include "core/case/ServiceAddress.h"

#include <QtCore/QMap>

#include <functional>

namespace mahfooz::intake {

namespace {

using Setter = std::function<bool(Options&, const QString&)>;

// "127.0.0.1:8080", "[::1]:0"
bool setListen(Options& options, const QString& value) {
  const auto colon = value.lastIndexOf(QLatin1Char(':'));
  bool isNumber = false;
  const int port = value.mid(colon + 1).toInt(&isNumber);
  if (colon <= 0 || !isNumber || port < 0 || port > 65535) return false;
  options.host = value.left(colon).toStdString();
  options.port = port;
  return true;
}

bool setDatabase(Options& options, const QString& value) {
  options.database = parseDatabaseAddress(value);
  return options.database.has_value();
}

bool setAudience(Options& options, const QString& value) {
  using cases::AgeThen;
  if (value == QLatin1String("minors"))
    options.audience = {AgeThen::Minor};
  else if (value == QLatin1String("adults"))
    options.audience = {AgeThen::Adult};
  else if (value == QLatin1String("both"))
    options.audience = {AgeThen::Minor, AgeThen::Adult};
  else
    return false;
  return true;
}

template <class Member>
Setter setText(Member member) {
  return [member](Options& options, const QString& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(member(options))>, QString>)
      member(options) = value;
    else
      member(options) = value.toStdString();
    return !value.isEmpty();
  };
}

const QMap<QString, Setter>& setters() {
  static const QMap<QString, Setter> kSetters{
      {QStringLiteral("--listen"), setListen},
      {QStringLiteral("--database"), setDatabase},
      {QStringLiteral("--audience"), setAudience},
      {QStringLiteral("--keys"), setText([](Options & options) -> auto& { return options.keysFolder; })},
      {QStringLiteral("--write-profile"), setText([](Options & options) -> auto& { return options.profileFile; })},
      {QStringLiteral("--base-url"), setText([](Options & options) -> auto& { return options.baseUrl; })},
      {QStringLiteral("--name-ur"), setText([](Options & options) -> auto& { return options.name.urdu; })},
      {QStringLiteral("--name-en"), setText([](Options & options) -> auto& { return options.name.english; })},
  };
  return kSetters;
}

bool setSwitch(Options& options, const QString& name) {
  if (name == QLatin1String("--practice"))
    options.practice = true;
  else if (name == QLatin1String("--dihedral"))
    options.dihedral = true;
  else if (name == QLatin1String("--exit-with-parent"))
    options.exitWithParent = true;
  else
    return false;
  return true;
}

bool isLoopback(const Options& options) {
  return cases::checkServiceAddress("http://" + options.host).has_value();
}

void nameByDefault(Options& options) {
  if (options.name.urdu.empty()) options.name.urdu = options.practice ? "مشق" : "محفوظ";
  if (options.name.english.empty()) options.name.english = options.practice ? "Practice" : "Mahfooz intake";
}

// What must be true of all options together; empty when it is.
QString contradiction(const Options& options) {
  if (options.practice && !isLoopback(options)) return QStringLiteral("--practice listens on a loopback address only");
  if (!options.practice && (!options.database || options.keysFolder.isEmpty()))
    return QStringLiteral("--database and --keys are needed (or --practice)");
  if (options.baseUrl.empty() && !isLoopback(options))
    return QStringLiteral("off loopback, --base-url must name the https address that clients use");
  if (!options.baseUrl.empty() && !cases::checkServiceAddress(options.baseUrl))
    return QStringLiteral("--base-url must be https://host or https://host:port");
  return {};
}

}  // namespace

std::variant<Options, UsageError, HelpWanted> parseOptions(const QStringList& arguments) {
  Options options;
  for (qsizetype at = 0; at < arguments.size(); ++at) {
    const QString& name = arguments[at];
    if (name == QLatin1String("--help")) return HelpWanted();
    if (setSwitch(options, name)) continue;
    const auto setter = setters().find(name);
    if (setter == setters().end()) return UsageError{QStringLiteral("unknown option: %1").arg(name)};
    if (++at == arguments.size() || !(*setter)(options, arguments[at]))
      return UsageError{QStringLiteral("%1 needs another value").arg(name)};
  }
  nameByDefault(options);
  if (const QString wrong = contradiction(options); !wrong.isEmpty()) return UsageError{wrong};
  return options;
}

QString usageText() {
  return QStringLiteral(
      "mahfooz-intake: takes sealed fingerprints and keeps cases\n"
      "\n"
      "  --listen ADDR:PORT      where to listen; port 0 is any that is free (127.0.0.1:0)\n"
      "  --database sqlite:PATH  where cases are kept: a file, or for several services at once\n"
      "             postgresql://USER@HOST:PORT/NAME; a password is better in ~/.pgpass than here\n"
      "  --keys DIR              where the service's keys are kept; made at the first start\n"
      "  --write-profile FILE    the profile that clients read; written once the service listens\n"
      "  --base-url URL          the https address that clients use, where a proxy stands in front\n"
      "  --audience WHO          minors, adults or both (both)\n"
      "  --name-ur, --name-en    the service's name in the profile\n"
      "  --dihedral              ask for the turned and mirrored fingerprints of photos as well\n"
      "  --practice              nothing real: loopback only, and without --database and --keys\n"
      "                          everything is forgotten at the end\n"
      "  --exit-with-parent      end when standard input closes\n");
}

}  // namespace mahfooz::intake
