#pragma once
#include "backend/store/database.h"

namespace gatehouse::backend {

/// Brings the database to the newest schema, one statement a transaction together with the number it reaches, so that a
/// killed migration goes on where it stopped. Throws StoreFailure; code "newer_schema" where a newer gatehoused has
/// been here. Gives the schema's number.
int migrate(Database& database);
/// The number migrate() brings to.
[[nodiscard]] int newestSchema();
/// The number the database is at; 0 where it is empty.
[[nodiscard]] int schemaOf(Database& database);

} // namespace gatehouse::backend
