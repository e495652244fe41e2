#include "backend/http/router.h"

#include <algorithm>

namespace gatehouse::backend {

namespace {

/// Whether `path` fits `pattern`; the values of its parameters go to `params`.
bool fits(const QString& pattern, const QString& path, QHash<QString, QString>& params)
{
    const auto wanted = QStringView(pattern).split(QLatin1Char('/'));
    const auto given = QStringView(path).split(QLatin1Char('/'));
    if (wanted.size() != given.size())
        return false;
    QHash<QString, QString> found;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith(QLatin1Char('{'))) {
            if (given[i].isEmpty())
                return false;
            found.insert(wanted[i].mid(1, wanted[i].size() - 2).toString(), given[i].toString());
        } else if (wanted[i] != given[i]) {
            return false;
        }
    }
    params = found;
    return true;
}

} // namespace

void Router::add(QByteArray method, QString pattern, Handler handler, Cost cost, qint64 bodyBytes)
{
    m_routes.push_back({std::move(method), std::move(pattern), std::move(handler), cost == Cost::Quick, bodyBytes});
}

qint64 Router::bodyLimit(const Request& request, qint64 usual) const
{
    const auto route = std::find_if(m_routes.begin(), m_routes.end(), [&](const Route& one) {
        return one.bodyBytes > 0 && one.method == request.method && one.pattern == request.path;
    });
    return route == m_routes.end() ? usual : std::max(usual, route->bodyBytes);
}

bool Router::isQuick(const Request& request) const
{
    return std::any_of(m_routes.begin(), m_routes.end(), [&](const Route& route) {
        return route.quick && route.method == request.method && route.pattern == request.path;
    });
}

Response Router::route(Request& request) const
{
    QByteArray allowed;
    for (const Route& route : m_routes) {
        const bool plain = !route.pattern.contains(QLatin1Char('{'));
        if (plain ? route.pattern != request.path : !fits(route.pattern, request.path, request.params))
            continue;
        if (route.method == request.method) {
            request.pattern = route.pattern;
            return route.handler(request);
        }
        if (!allowed.isEmpty())
            allowed += ", ";
        allowed += route.method == "GET" ? QByteArray("GET, HEAD") : route.method;
    }
    if (!allowed.isEmpty()) {
        return Response::problem(405, "method_not_allowed", "Method not allowed", request.requestId)
            .with("Allow", allowed);
    }
    return Response::problem(404, "not_found", "There is nothing at this address", request.requestId);
}

} // namespace gatehouse::backend
