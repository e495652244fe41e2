#include "backend/routes/email_routes.h"

#include "backend/refusal.h"
#include "backend/routes/fields.h"

namespace gatehouse::backend {

void addEmailRoutes(Router& router, Gate& gate, EmailChangeService& changes, const PlatformConfig& config,
                    const std::function<void()>& messagesAdded)
{
    // Messages are sent once their transaction is over.
    const auto add = [&router, messagesAdded](const QString& path, const Handler& handler) {
        router.add("POST", path, [handler, messagesAdded](const Request& request) {
            Response answer = handler(request);
            messagesAdded();
            return answer;
        });
    };
    add(QStringLiteral("/v1/me/email-changes"),
        gate.signedOnce([&gate, &changes, &config](const Request& request, const SessionRecord& session, Once& once) {
            gate.requireFresh(session);
            Fields fields(request);
            const QString email = fields.text("email");
            fields.check();
            return once.commit([&] {
                changes.request(session, email);
                return Response::json(
                    202, {{QLatin1String("code_lifetime"), static_cast<int>(config.codeLifetime.count())},
                          {QLatin1String("resend_after"), static_cast<int>(config.tries.resendAfter.count())}});
            });
        }));
    add(QStringLiteral("/v1/me/email-changes/confirm"),
        gate.signedOnce([&changes](const Request& request, const SessionRecord& session, Once& once) {
            Fields fields(request);
            const SecretText code = fields.secret("code");
            fields.check();
            const EmailChange change = changes.checkCode(session, code);
            try {
                return once.commit([&] {
                    changes.confirm(session, change);
                    return Response::empty(204);
                });
            } catch (const Refusal& refusal) {
                if (refusal.problem().code == QLatin1String("email_taken"))
                    changes.withdraw(session.account);
                throw;
            }
        }));
    router.add("DELETE", QStringLiteral("/v1/me/email-changes"),
               gate.signedOnce([&changes](const Request&, const SessionRecord& session, Once& once) {
                   return once.commit([&] {
                       changes.withdraw(session.account);
                       return Response::empty(204);
                   });
               }));
    add(QStringLiteral("/v1/email-changes/revert"),
        gate.openOnce({QStringLiteral("code"), config.tries.codesPerAddress}, [&changes](const Request& request,
                                                                                         Once& once) {
            Fields fields(request);
            const SecretText token = fields.secret("token");
            fields.check();
            return once.commit([&] { return Response::json(200, {{QLatin1String("email"), changes.revert(token)}}); });
        }));
}

} // namespace gatehouse::backend
