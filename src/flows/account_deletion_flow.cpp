#include "flows/account_deletion_flow.h"

#include "account/connection_service.h"
#include "core/future.h"
#include "domain/email_address.h"
#include "engine/account_data_port.h"
#include "engine/ports.h"
#include "flows/command_key.h"
#include "flows/enter_account.h"
#include "flows/step_up_flow.h"

namespace gatehouse {

class AccountDeletionFlow::Private final {
public:
    explicit Private(const Parts& ourParts)
        : parts(ourParts)
        , stepUp(ourParts.verification)
    {
    }
    const Parts parts;
    bool busy = false;
    CommandKey asking;
    StepUpFlow stepUp; ///< Goes first: what waits for it ends with it, and then looks at what is above.
};

AccountDeletionFlow::AccountDeletionFlow(const Parts& parts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(parts))
{
    connect(&parts.connection, &ConnectionService::reachableChanged, this, &AccountDeletionFlow::changed);
}

AccountDeletionFlow::~AccountDeletionFlow() = default;

StepUpFlow& AccountDeletionFlow::stepUp() { return d->stepUp; }
const QString& AccountDeletionFlow::email() const { return d->parts.email; }
bool AccountDeletionFlow::isBusy() const { return d->busy; }

bool AccountDeletionFlow::isReachable() const { return d->parts.connection.isReachable(); }

QFuture<Result<Done>> AccountDeletionFlow::submit(const QString& typed)
{
    const Answer<Done> answer(this);
    const QString address = normalizedEmail(typed);
    if (d->busy || address.isEmpty() || emailKey(address) != emailKey(normalizedEmail(d->parts.email))) {
        answer.finish(fail(d->busy ? Error::of(Error::Kind::Cancelled)
                                   : fieldFault("/email", address.isEmpty() ? QStringLiteral("required")
                                                                            : QStringLiteral("email_mismatch"))));
        return answer.future();
    }
    d->busy = true;
    const QString key = d->asking.forCommand(SecretText(address));
    const auto command = [this, address, key] { return d->parts.data.deleteAccount(address, key); };
    whenDone(d->stepUp.run<QDateTime>(command), this, [this, answer](const Result<QDateTime>& asked) {
        d->asking.answered(asked);
        d->busy = false;
        if (asked) {
            answer.finish(Done{});
            Q_EMIT scheduled(*asked);
        } else {
            answer.finish(fail(asked.error()));
        }
    });
    return answer.future();
}

} // namespace gatehouse
