#include "backend/routes/discovery_routes.h"

#include "backend/services/job_roles.h"
#include "contract/discovery_json.h"

namespace gatehouse::backend {

void addDiscoveryRoutes(Router& router, Gate& gate, Database& database, const PlatformConfig& config)
{
    router.add("GET", QStringLiteral("/.well-known/gatehouse"),
               gate.open({},
                         [&config](const Request& request) {
                             Discovery discovery;
                             discovery.name = config.name;
                             discovery.version = QStringLiteral(GATEHOUSE_VERSION);
                             for (const char* capability :
                                  {"sign_up", "sign_in", "password_reset", "profile", "sessions", "end_sessions",
                                   "change_password", "organizations", "organization_search", "members",
                                   "information_preferences", "cookie_preferences", "email_change", "phone", "picture",
                                   "export", "account_deletion", "events"})
                                 discovery.capabilities.append(QString::fromLatin1(capability));
                             discovery.jobRoles = jobRoles(request.header("accept-language"));
                             discovery.passwordRules = config.passwords;
                             discovery.termsAddress = config.termsAddress;
                             discovery.privacyAddress = config.privacyAddress;
                             discovery.codeLifetime = config.codeLifetime;
                             discovery.deliversLocally = config.smtp.url.isEmpty();
                             return conditional(request, Response::json(200, toJson(discovery))
                                                             .with("Cache-Control", "max-age=60")
                                                             .with("Vary", "Accept-Language"));
                         }),
               Router::Cost::Quick);
    router.add("GET", QStringLiteral("/health"), gate.open({}, [&database](const Request&) {
        database.readOne("SELECT 1", {}, [](const Row&) {});
        return Response::json(200, {{QLatin1String("status"), QStringLiteral("ok")}});
    }));
}

} // namespace gatehouse::backend
