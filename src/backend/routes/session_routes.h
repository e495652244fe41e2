#pragma once
#include "backend/routes/gate.h"
#include "backend/store/sessions_store.h"

namespace gatehouse::backend {

/// /v1/me/sessions. Ending a session takes effect with the answer: its tokens are looked up anew for every request, by
/// every instance. It needs no fresh proof: who flees from an intruder must not be slower than the intruder.
void addSessionRoutes(Router& router, Gate& gate, SessionsStore& sessions, const Clock& clock);

} // namespace gatehouse::backend
