#include "ui/sign_in/known_server.h"

#include "account/server_service.h"
#include "core/future.h"

namespace gatehouse {

void whenServerKnown(ServerService& server, QObject* context,
                     const std::function<void(const std::optional<Error>&)>& then)
{
    if (server.discovery()) {
        then(std::nullopt);
        return;
    }
    whenDone(server.check(server.address().toString()), context, [then](const Result<Discovery>& result) {
        then(result ? std::nullopt : std::optional<Error>(result.error()));
    });
}

} // namespace gatehouse
