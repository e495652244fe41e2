#include "engine/gatehouse/gatehouse_finder.h"

#include "contract/discovery_json.h"
#include "engine/gatehouse/gatehouse_engine.h"
#include "engine/gatehouse/wire.h"

namespace gatehouse {

GatehouseFinder::GatehouseFinder(HttpClient& http, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
{
}

QFuture<Result<std::shared_ptr<Engine>>> GatehouseFinder::find(const QUrl& address)
{
    HttpRequest request;
    request.address = under(address, QStringLiteral("/.well-known/gatehouse"));
    request.limit = std::chrono::seconds(8);
    Answer<std::shared_ptr<Engine>> answer(this);
    whenDone(m_http.send(request), this, [this, address, answer](Result<HttpAnswer> http) {
        const auto wire = understand(http);
        // Whatever else answers there, a web page or a 404, is not one of ours.
        const auto notOurs = [&](const Error& cause) {
            Error error = Error::coded(Error::Kind::Protocol, QStringLiteral("not_gatehouse"), cause.detail);
            error.requestId = cause.requestId;
            return fail(error);
        };
        if (!wire) {
            const Error& error = wire.error();
            const bool reached =
                error.httpStatus != 0 && error.kind != Error::Kind::Server && error.kind != Error::Kind::RateLimited;
            answer.finish(reached || error.kind == Error::Kind::Protocol ? notOurs(error) : fail(error));
            return;
        }
        const auto discovery = discoveryFromJson(wire->object);
        if (discovery)
            answer.finish(remembered(address, *discovery));
        else
            answer.finish(notOurs(discovery.error()));
    });
    return answer.future();
}

std::shared_ptr<Engine> GatehouseFinder::remembered(const QUrl& address, const Discovery& discovery)
{
    return std::make_shared<GatehouseEngine>(m_http, m_clock, address, discovery);
}

} // namespace gatehouse
