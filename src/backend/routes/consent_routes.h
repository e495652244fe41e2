#pragma once
#include "backend/routes/gate.h"
#include "backend/store/changes_store.h"
#include "backend/store/consents_store.h"

namespace gatehouse::backend {

/// /v1/me/information-preferences, /v1/me/cookie-preferences and /v1/me/consents.
void addConsentRoutes(Router& router, Gate& gate, ConsentsStore& consents, ChangesStore& changes, LimitsStore& limits,
                      const Clock& clock);

} // namespace gatehouse::backend
