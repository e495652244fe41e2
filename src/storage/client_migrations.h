#pragma once
#include <QByteArray>
#include <span>

#include "storage/sqlite_database.h"

namespace gatehouse {

/// Brings a file to the newest schema of `statements`: single ones, each in one transaction together with the number
/// that it reaches (PRAGMA user_version), so that a killed migration goes on where it stopped. Throws StorageFailure;
/// code "corrupt" where a newer program has been here.
void migrate(SqliteDatabase& database, std::span<const char* const> statements);

/// Released statements are frozen: add at the end only.
[[nodiscard]] std::span<const char* const> cacheMigrations();
[[nodiscard]] std::span<const char* const> outboxMigrations();

} // namespace gatehouse
