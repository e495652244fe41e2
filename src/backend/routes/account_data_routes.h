#pragma once
#include "backend/routes/gate.h"
#include "backend/services/account_deletion_service.h"
#include "backend/services/export_service.h"

namespace gatehouse::backend {

/// GET POST DELETE /v1/me/export, GET /v1/me/export/file, and DELETE /v1/me.
void addAccountDataRoutes(Router& router, Gate& gate, ExportService& exports, AccountDeletionService& deletions,
                          const std::function<void()>& messagesAdded);

} // namespace gatehouse::backend
