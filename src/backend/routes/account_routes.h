#pragma once
#include "backend/routes/gate.h"
#include "backend/services/account_deletion_service.h"
#include "backend/services/account_service.h"

namespace gatehouse::backend {

/// /v1/accounts, /v1/sign-in, /v1/sign-out, /v1/tokens and /v1/password-resets. `messagesAdded` is called after each
/// request that may have left something to send.
void addAccountRoutes(Router& router, Gate& gate, AccountService& accounts, AccountDeletionService& deletions,
                      TokenService& tokens, const PlatformConfig& config, const std::function<void()>& messagesAdded);

} // namespace gatehouse::backend
