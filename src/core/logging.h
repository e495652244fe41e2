#pragma once
#include <QLoggingCategory>

namespace gatehouse {

Q_DECLARE_LOGGING_CATEGORY(lcApp)     ///< start, stop, composition
Q_DECLARE_LOGGING_CATEGORY(lcHttp)    ///< method, path template, status, duration, request id; never a body or a header
Q_DECLARE_LOGGING_CATEGORY(lcStorage) ///< cache, outbox, keychain; never a value
Q_DECLARE_LOGGING_CATEGORY(lcBackend) ///< gatehoused
Q_DECLARE_LOGGING_CATEGORY(lcAccess)  ///< gatehoused: one JSON line a request, without query, headers or body

} // namespace gatehouse
