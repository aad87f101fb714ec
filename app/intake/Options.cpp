#include "app/intake/Options.h"

#include "core/case/ServiceAddress.h"

#include <QtCore/QMap>

#include <functional>

namespace mahfooz::intake {

namespace {

using Setter = std::function<bool(Options&, const QString&)>;

// "127.0.0.1:8080", "[::1]:0"
bool readListen(ListenAddress& address, const QString& value) {
  const auto colon = value.lastIndexOf(QLatin1Char(':'));
  bool isNumber = false;
  const int port = value.mid(colon + 1).toInt(&isNumber);
  if (colon <= 0 || !isNumber || port < 0 || port > 65535) return false;
  address.host = value.left(colon).toStdString();
  address.port = port;
  return true;
}

bool setListen(Options& options, const QString& value) {
  return readListen(options.listen, value);
}

bool setMetricsListen(Options& options, const QString& value) {
  return readListen(options.metricsListen.emplace(), value);
}

bool addTrustedProxy(Options& options, const QString& value) {
  const auto address = parseAddress(value.toStdString());
  if (address) options.trustedProxies.push_back(*address);
  return address.has_value();
}

template <class Member>
Setter setLimit(Member member) {
  return [member](Options& options, const QString& value) {
    bool isNumber = false;
    const uint number = value.toUInt(&isNumber);
    options.limits.*member = number;
    return isNumber;
  };
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
      {QStringLiteral("--metrics-listen"), setMetricsListen},
      {QStringLiteral("--trusted-proxy"), addTrustedProxy},
      {QStringLiteral("--tls-certificate"), setText([](Options & options) -> auto& { return options.tlsCertificate; })},
      {QStringLiteral("--tls-key"), setText([](Options & options) -> auto& { return options.tlsKey; })},
      {QStringLiteral("--requests-a-minute"), setLimit(&HttpLimits::requestsAMinute)},
      {QStringLiteral("--connections-an-address"), setLimit(&HttpLimits::connectionsAnAddress)},
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
  else if (name == QLatin1String("--behind-proxy"))
    options.behindProxy = true;
  else if (name == QLatin1String("--dihedral"))
    options.dihedral = true;
  else if (name == QLatin1String("--exit-with-parent"))
    options.exitWithParent = true;
  else
    return false;
  return true;
}

bool isLoopback(const Options& options) {
  return cases::checkServiceAddress("http://" + options.listen.host).has_value();
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
  if (options.tlsCertificate.isEmpty() != options.tlsKey.isEmpty())
    return QStringLiteral("--tls-certificate and --tls-key belong together");
  if (options.behindProxy && !options.tlsKey.isEmpty())
    return QStringLiteral("--behind-proxy means that the proxy speaks TLS: without --tls-certificate");
  if (options.behindProxy && options.trustedProxies.empty())
    return QStringLiteral("--behind-proxy needs --trusted-proxy, the address that the proxy connects from");
  if (!isLoopback(options) && options.tlsKey.isEmpty() && !options.behindProxy)
    return QStringLiteral("off loopback, --tls-certificate and --tls-key are needed, or --behind-proxy");
  if (options.baseUrl.empty() && !isLoopback(options))
    return QStringLiteral("off loopback, --base-url must name the https address that clients use");
  if (!options.baseUrl.empty() && !cases::checkServiceAddress(options.baseUrl))
    return QStringLiteral("--base-url must be https://host or https://host:port");
  return {};
}

// What is no option may be an address with a password.
QString unknownArgument(const QString& argument) {
  const bool isOption = argument.startsWith(QLatin1String("--")) && !argument.contains(QLatin1Char(':'));
  return isOption ? QStringLiteral("unknown option: %1").arg(argument) : QStringLiteral("an argument is no option");
}

}  // namespace

std::variant<Options, UsageError, HelpWanted> parseOptions(const QStringList& arguments) {
  Options options;
  for (qsizetype at = 0; at < arguments.size(); ++at) {
    const QString& name = arguments[at];
    if (name == QLatin1String("--help")) return HelpWanted();
    if (setSwitch(options, name)) continue;
    const auto setter = setters().find(name);
    if (setter == setters().end()) return UsageError{unknownArgument(name)};
    if (++at == arguments.size() || !(*setter)(options, arguments[at]))
      return UsageError{QStringLiteral("%1 needs another value").arg(name)};
  }
  nameByDefault(options);
  if (const QString wrong = contradiction(options); !wrong.isEmpty()) return UsageError{wrong};
  return options;
}

}  // namespace mahfooz::intake
