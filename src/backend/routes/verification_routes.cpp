#include "backend/routes/verification_routes.h"

#include "backend/refusal.h"
#include "backend/routes/fields.h"

namespace gatehouse::backend {

void addVerificationRoutes(Router& router, Gate& gate, VerificationService& verification)
{
    router.add("POST", QStringLiteral("/v1/verifications"),
               gate.signedOnce([&verification](const Request& request, const SessionRecord& session, Once& once) {
                   Fields fields(request);
                   const QString method = fields.text("method");
                   const SecretText password = fields.secret("password");
                   fields.check();
                   if (method != QLatin1String("password"))
                       throw Refusal::validation({{QStringLiteral("/method"), QStringLiteral("unknown_value"), {}}});
                   verification.checkPassword(session, password);
                   return once.commit([&] {
                       verification.verified(session);
                       return Response::empty(204);
                   });
               }));
}

} // namespace gatehouse::backend
