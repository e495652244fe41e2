#include "backend/routes/password_routes.h"

#include "backend/routes/fields.h"
#include "contract/password_json.h"

namespace gatehouse::backend {

void addPasswordRoutes(Router& router, Gate& gate, PasswordService& passwords,
                       const std::function<void()>& messagesAdded)
{
    router.add("GET", QStringLiteral("/v1/me/password"),
               gate.read([&passwords](const Request&, const SessionRecord& session) {
                   return Response::json(200, toJson(passwords.state(session.account)));
               }));
    // The hash that is computed before the transaction would be another the second time: the answer is kept by its key.
    const Handler change =
        gate.signedOnce([&passwords](const Request& request, const SessionRecord& session, Once& once) {
            Fields fields(request);
            const SecretText current = fields.secret("current_password");
            const SecretText next = fields.secret("new_password");
            fields.check();
            const QJsonValue others = fields.object().value(QLatin1String("end_other_sessions"));
            if (!others.isUndefined() && !others.isBool())
                throw Refusal::of(400, "malformed_json", "A field is of the wrong type");
            const PasswordService::Checked checked = passwords.check(session, current, next);
            return once.commit(
                [&] { return Response::json(200, toJson(passwords.change(session, checked, others.toBool(true)))); });
        });
    router.add("PUT", QStringLiteral("/v1/me/password"), [change, messagesAdded](const Request& request) {
        Response answer = change(request);
        messagesAdded();
        return answer;
    });
}

} // namespace gatehouse::backend
