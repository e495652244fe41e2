#pragma once
#include "backend/routes/gate.h"
#include "backend/store/members_store.h"

namespace gatehouse::backend {

/// /v1/organizations/{id}, its members, and their pictures.
void addMemberRoutes(Router& router, Gate& gate, MembersStore& members);

} // namespace gatehouse::backend
