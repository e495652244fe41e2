#pragma once
#include <functional>

#include "backend/routes/gate.h"
#include "backend/services/email_change_service.h"

namespace gatehouse::backend {

/// A new address: asked for, confirmed, withdrawn, and taken back.
void addEmailRoutes(Router& router, Gate& gate, EmailChangeService& changes, const PlatformConfig& config,
                    const std::function<void()>& messagesAdded);

} // namespace gatehouse::backend
