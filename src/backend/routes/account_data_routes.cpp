#include "backend/routes/account_data_routes.h"

#include "backend/refusal.h"
#include "backend/routes/fields.h"
#include "contract/data_export_json.h"
#include "contract/times.h"

namespace gatehouse::backend {

namespace {

std::optional<ExportFormat> formatOf(const Request& request)
{
    const QString word = request.query.queryItemValue(QStringLiteral("format"), QUrl::FullyDecoded);
    for (const ExportFormat format : {ExportFormat::Json, ExportFormat::Html}) {
        if (word == wireName(format))
            return format;
    }
    return std::nullopt;
}

Response fileAnswer(ExportFormat format, const QByteArray& bytes)
{
    const bool json = format == ExportFormat::Json;
    Response response;
    response.body = bytes;
    return response.with("Content-Type", json ? "application/json" : "text/html; charset=utf-8")
        .with("Content-Disposition",
              json ? "attachment; filename=\"my-data.json\"" : "attachment; filename=\"my-data.html\"")
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff");
}

} // namespace

void addAccountDataRoutes(Router& router, Gate& gate, ExportService& exports, AccountDeletionService& deletions,
                          const std::function<void()>& messagesAdded)
{
    const QString path = QStringLiteral("/v1/me/export");
    router.add("GET", path, gate.read([&exports](const Request&, const SessionRecord& session) {
        return Response::json(200, toJson(exports.state(session.account)));
    }));
    const Handler ask = gate.signedOnce([&gate, &exports](const Request&, const SessionRecord& session, Once& once) {
        gate.requireFresh(session);
        if (!exports.state(session.account).isUnderWay())
            exports.count(session.account);
        return once.commit([&] { return Response::json(202, toJson(exports.ask(session.account))); });
    });
    router.add("POST", path, [ask, &exports](const Request& request) {
        Response answer = ask(request);
        // The export is in the queue once the transaction is over.
        exports.poke();
        return answer;
    });
    router.add("DELETE", path, gate.signedOnce([&exports](const Request&, const SessionRecord& session, Once& once) {
        return once.commit([&] {
            exports.remove(session.account);
            return Response::empty(204);
        });
    }));
    router.add("GET", path + QStringLiteral("/file"),
               gate.signedIn([&gate, &exports](const Request& request, const SessionRecord& session) {
                   gate.requireFresh(session);
                   const auto format = formatOf(request);
                   if (!format)
                       throw Refusal::of(400, "unknown_format", "The format is json or html");
                   return fileAnswer(*format, exports.file(session.account, *format));
               }));
    const Handler end =
        gate.signedOnce([&gate, &deletions](const Request& request, const SessionRecord& session, Once& once) {
            gate.requireFresh(session);
            Fields fields(request);
            const QString email = fields.text("email");
            fields.check();
            return once.commit([&] {
                return Response::json(
                    202, {{QLatin1String("delete_at"), toWireTime(deletions.ask(session.account, email))}});
            });
        });
    router.add("DELETE", QStringLiteral("/v1/me"), [end, messagesAdded](const Request& request) {
        Response answer = end(request);
        messagesAdded();
        return answer;
    });
}

} // namespace gatehouse::backend
