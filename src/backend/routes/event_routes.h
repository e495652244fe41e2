#pragma once
#include "backend/routes/gate.h"
#include "backend/services/events_service.h"

namespace gatehouse::backend {

/// /v1/changes and /v1/events.
void addEventRoutes(Router& router, Gate& gate, ChangesStore& changes, EventsService& events);

} // namespace gatehouse::backend
