#pragma once
#include "backend/routes/gate.h"
#include "backend/services/verification_service.h"

namespace gatehouse::backend {

/// POST /v1/verifications: a fresh proof of identity for this session.
void addVerificationRoutes(Router& router, Gate& gate, VerificationService& verification);

} // namespace gatehouse::backend
