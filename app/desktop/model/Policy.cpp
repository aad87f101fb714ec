#include "app/desktop/model/Policy.h"

#include "app/desktop/model/PolicyReader.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

namespace mahfooz::desktop {

namespace {

constexpr int kVersion = 1;

std::optional<Mode> modeFrom(const QString& word) {
  if (word == QLatin1String("home")) return Mode::Home;
  if (word == QLatin1String("helpdesk")) return Mode::Helpdesk;
  if (word == QLatin1String("kiosk")) return Mode::Kiosk;
  return std::nullopt;
}

std::optional<cases::Language> languageFrom(const QString& word) {
  if (word == QLatin1String("ur")) return cases::Language::Urdu;
  if (word == QLatin1String("en")) return cases::Language::English;
  return std::nullopt;
}

std::optional<QString> absolutePathFrom(const QString& word) {
  return QDir::isAbsolutePath(word) && !word.contains(QChar(u'\0')) ? std::optional(word) : std::nullopt;
}

std::optional<cases::OperatorCodeHash> hashFrom(const QString& word) {
  return cases::OperatorCodeHash::parse(word.toStdString());
}

// "http://proxy.example:3128": scheme, host and port, and nothing else. A password would stand open in the file.
std::optional<submit::ProxyRule> addressFrom(const QString& word) {
  const QUrl url(word, QUrl::StrictMode);
  const bool isHttp = url.scheme() == QLatin1String("http");
  if (!url.isValid() || (!isHttp && url.scheme() != QLatin1String("socks5"))) return std::nullopt;
  if (url.host().isEmpty() || url.port() < 1 || !url.userInfo().isEmpty()) return std::nullopt;
  if (!url.path().isEmpty() || url.hasQuery() || url.hasFragment()) return std::nullopt;
  return submit::ProxyRule{isHttp ? submit::ProxyRule::Kind::Http : submit::ProxyRule::Kind::Socks5, url.host(),
                           static_cast<std::uint16_t>(url.port())};
}

std::optional<submit::ProxyRule> proxyFrom(const QString& word) {
  if (word == QLatin1String("system")) return submit::ProxyRule{};
  if (word == QLatin1String("none")) return submit::ProxyRule{submit::ProxyRule::Kind::None, {}, 0};
  return addressFrom(word);
}

// Qt keeps the last of two equal keys and says nothing. In a flat object there are as many colons outside texts as
// keys.
bool hasRepeatedKey(const QByteArray& flatJson, qsizetype keys) {
  qsizetype colons = 0;
  bool inText = false;
  for (qsizetype i = 0; i < flatJson.size(); ++i) {
    const char c = flatJson[i];
    if (inText && c == '\\') {
      ++i;
    } else if (c == '"') {
      inText = !inText;
    } else if (!inText && c == ':') {
      ++colons;
    }
  }
  return colons != keys;
}

bool isFlat(const QJsonObject& object) {
  for (const auto& value : object) {
    if (value.isObject() || value.isArray()) return false;
  }
  return true;
}

std::optional<PolicyFault> readInto(Policy& policy, const QJsonObject& object) {
  PolicyReader reader(object);
  reader.require(QStringLiteral("version"), kVersion);
  reader.word(QStringLiteral("mode"), modeFrom, policy.mode);
  reader.word(QStringLiteral("language"), languageFrom, policy.language);
  reader.word(QStringLiteral("serviceProfile"), absolutePathFrom, policy.serviceProfile);
  reader.seconds(QStringLiteral("idleSeconds"), 30, 3600, policy.idle);
  reader.seconds(QStringLiteral("idleWarningSeconds"), 20, 300, policy.idleWarning);  // WCAG 2.2.1: twenty seconds
  reader.word(QStringLiteral("operatorCode"), hashFrom, policy.operatorCode);
  reader.flag(QStringLiteral("printing"), policy.printing);
  reader.flag(QStringLiteral("saving"), policy.saving);
  reader.word(QStringLiteral("proxy"), proxyFrom, policy.proxy);
  reader.flag(QStringLiteral("updates"), policy.updates);
  reader.word(QStringLiteral("readAloud"), absolutePathFrom, policy.readAloud);
  return reader.fault();
}

}  // namespace

PaperAllowance paperAllowance(Mode mode, const Policy& policy) {
  const bool isKiosk = mode == Mode::Kiosk;
  return {policy.printing.value_or(!isKiosk), !isKiosk && policy.saving.value_or(true)};
}

PolicyOrFault parsePolicy(const QByteArray& untrustedJson) {
  const QJsonDocument document = QJsonDocument::fromJson(untrustedJson);
  const QJsonObject object = document.object();
  if (!document.isObject() || !isFlat(object)) return PolicyFault{PolicyFault::Kind::NotJson, {}};
  if (hasRepeatedKey(untrustedJson, object.size())) return PolicyFault{PolicyFault::Kind::RepeatedKey, {}};
  Policy policy;
  if (const auto fault = readInto(policy, object)) return *fault;
  return policy;
}

}  // namespace mahfooz::desktop
