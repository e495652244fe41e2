#pragma once
#include "backend/routes/gate.h"

namespace gatehouse::backend {

/// /.well-known/gatehouse and /health.
void addDiscoveryRoutes(Router& router, Gate& gate, Database& database, const PlatformConfig& config);

} // namespace gatehouse::backend
