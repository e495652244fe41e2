#pragma once
#include <QJsonObject>

#include "backend/services/password_hasher.h"
#include "backend/store/database.h"
#include "core/clock.h"

namespace gatehouse::backend {

struct SampleOptions final {
    int seed = 1;
    int accounts = 2000;
    int organizations = 10'482;
    int members = 30'000; ///< Memberships, besides those of the two named people.
};

/// Fills an empty, migrated database with an invented platform: the same people and companies for the same seed, with
/// times counted back from today. Gives `{"user": {"email", "password"}, "admin": {…}}`: an ordinary user and the admin
/// of an organization. Conflict "not_empty" where somebody lives there already. Throws StoreFailure.
[[nodiscard]] Result<QJsonObject> makeSample(Database& database, PasswordHasher& hasher, const Clock& clock,
                                             const SampleOptions& options);

} // namespace gatehouse::backend
