#include "app/intake/DatabaseAddress.h"

#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>

namespace mahfooz::intake {

namespace {

// What goes to libpq unquoted must not be able to say anything else.
bool isPlain(const QString& value) {
  return !value.isEmpty() && std::ranges::all_of(value, [](QChar c) {
    return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringLiteral("._/-").contains(c);
  });
}

bool readOption(const QString& key, const QString& value, DatabaseAddress& address) {
  if (key == QLatin1String("host")) {
    address.host = value;
    return isPlain(value);
  }
  if ((key != QLatin1String("sslmode") && key != QLatin1String("sslrootcert")) || !isPlain(value)) return false;
  if (!address.options.isEmpty()) address.options += QLatin1Char(';');
  address.options += key + QLatin1Char('=') + value;
  return true;
}

std::optional<DatabaseAddress> parsePostgres(const QString& text) {
  const QUrl url(text, QUrl::StrictMode);
  if (!url.isValid() || url.hasFragment()) return std::nullopt;
  DatabaseAddress address;
  address.dialect = SqlDialect::Postgres;
  address.host = url.host();
  address.port = url.port(5432);
  address.user = url.userName(QUrl::FullyDecoded);
  address.password = url.password(QUrl::FullyDecoded);
  address.name = url.path(QUrl::FullyDecoded).mid(1);
  for (const auto& [key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
    if (!readOption(key, value, address)) return std::nullopt;
  }
  if (address.host.isEmpty() || address.name.isEmpty()) return std::nullopt;
  return address;
}

}  // namespace

DatabaseAddress sqliteAddress(const QString& path) {
  DatabaseAddress address;
  address.path = path;
  return address;
}

std::optional<DatabaseAddress> parseDatabaseAddress(const QString& text) {
  const QString sqlite = QStringLiteral("sqlite:");
  if (text.startsWith(sqlite) && text.size() > sqlite.size()) return sqliteAddress(text.mid(sqlite.size()));
  if (text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://")))
    return parsePostgres(text);
  return std::nullopt;
}

}  // namespace mahfooz::intake
