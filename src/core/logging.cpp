#include "core/logging.h"

namespace gatehouse {

Q_LOGGING_CATEGORY(lcApp, "gatehouse.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "gatehouse.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStorage, "gatehouse.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcBackend, "gatehouse.backend", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAccess, "gatehouse.access", QtInfoMsg)

} // namespace gatehouse
