#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <random>
#include <string>

namespace mahfooz::bench {

// 64 hex digits that no picture has.
[[nodiscard]] std::string inventedPdq(std::mt19937_64& random);

// Fills an empty database with so many photos, ten a case, as the service with these keys would have stored them.
void fillDatabase(const QString& databaseUrl, const QString& keysFolder, std::int64_t records);

}  // namespace mahfooz::bench
