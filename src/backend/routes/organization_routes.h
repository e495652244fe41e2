#pragma once
#include "backend/routes/gate.h"
#include "backend/store/organizations_store.h"

namespace gatehouse::backend {

/// /v1/organizations and /v1/organizations/available.
void addOrganizationRoutes(Router& router, Gate& gate, OrganizationsStore& organizations);

} // namespace gatehouse::backend
