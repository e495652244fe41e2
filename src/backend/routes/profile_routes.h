#pragma once
#include "backend/routes/gate.h"
#include "backend/store/accounts_store.h"
#include "backend/store/changes_store.h"

namespace gatehouse::backend {

/// /v1/me.
void addProfileRoutes(Router& router, Gate& gate, AccountsStore& accounts, ChangesStore& changes, const Clock& clock);

} // namespace gatehouse::backend
