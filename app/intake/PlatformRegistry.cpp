#include "app/intake/PlatformRegistry.h"

#include "app/intake/FeedPages.h"

#include <algorithm>

namespace mahfooz::intake {

namespace {

enum class Row { None, Active, Revoked };

Result<Row> rowFor(SqlConnection& sql, std::string_view name) {
  auto row = sql.run("SELECT revoked_at FROM platforms WHERE name = ?", {sqlText(name)});
  if (!row) return row.error();
  if (!row->next()) return Row::None;
  return row->value(0).isNull() ? Row::Active : Row::Revoked;
}

constexpr char kInsert[] =
    "INSERT INTO platforms (id, name, function_key, subscription_key, added_at, served_change, confirmed_change, "
    "resync_change, resync_at) SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, 0, 0, 0, 0 "
    "FROM platforms";

}  // namespace

// The feed's lock keeps two from taking the same id.
Result<Registered> PlatformRegistry::add(std::string_view name, const PlatformKeys& keys, std::int64_t now) {
  return m_database.writeOnce([&](SqlConnection& sql) -> Result<Registered> {
    if (const auto held = holdFeed(sql); !held) return held.error();
    const auto row = rowFor(sql, name);
    if (!row) return row.error();
    if (*row == Row::Active) return Registered::NameTaken;
    const QVariant function = blob(keys.functionKey);
    const QVariant subscription = blob(keys.subscriptionKey);
    const auto written =
        *row == Row::None
            ? sql.run(kInsert, {sqlText(name), function, subscription, sqlNumber(now)})
            : sql.run(
                  "UPDATE platforms SET function_key = ?, subscription_key = ?, added_at = ?, revoked_at = NULL "
                  "WHERE name = ?",
                  {function, subscription, sqlNumber(now), sqlText(name)});
    if (!written) return written.error();
    return Registered::Now;
  });
}

Result<Revoked> PlatformRegistry::revoke(std::string_view name, std::int64_t now) {
  return m_database.write([&](SqlConnection& sql) -> Result<Revoked> {
    const auto written = sql.run(
        "UPDATE platforms SET function_key = NULL, subscription_key = NULL, revoked_at = ? "
        "WHERE name = ? AND revoked_at IS NULL",
        {sqlNumber(now), sqlText(name)});
    if (!written) return written.error();
    return written->numRowsAffected() == 1 ? Revoked::Now : Revoked::NoSuchPlatform;
  });
}

Result<std::vector<RegisteredPlatform>> PlatformRegistry::list() {
  return m_database.read([](SqlConnection& sql) -> Result<std::vector<RegisteredPlatform>> {
    auto rows = sql.run("SELECT id, name, added_at, revoked_at FROM platforms ORDER BY name");
    if (!rows) return rows.error();
    std::vector<RegisteredPlatform> platforms;
    while (rows->next())
      platforms.push_back({rows->value(0).toLongLong(), rows->value(1).toString().toStdString(),
                           rows->value(2).toLongLong(), !rows->value(3).isNull()});
    return platforms;
  });
}

bool isPlatformName(std::string_view untrustedName) {
  const QString text = sqlText(untrustedName);
  return !text.isEmpty() && untrustedName.size() <= 100 && !text.contains(QChar::ReplacementCharacter) &&
         std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
}

}  // namespace mahfooz::intake
