#pragma once
#include <functional>

#include "backend/routes/gate.h"
#include "backend/services/password_service.h"

namespace gatehouse::backend {

/// /v1/me/password.
void addPasswordRoutes(Router& router, Gate& gate, PasswordService& passwords,
                       const std::function<void()>& messagesAdded);

} // namespace gatehouse::backend
