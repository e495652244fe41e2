#pragma once
#include "backend/routes/gate.h"
#include "backend/store/sessions_store.h"

namespace gatehouse::backend {

/// /v1/me/sessions.
void addSessionRoutes(Router& router, Gate& gate, SessionsStore& sessions);

} // namespace gatehouse::backend
