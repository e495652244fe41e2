#include "flows/sign_in_flow.h"

#include <QPointer>

#include "account/server_service.h"
#include "core/future.h"
#include "domain/email_address.h"
#include "engine/ports.h"
#include "flows/enter_account.h"

namespace gatehouse {

class SignInFlow::Private final {
public:
    ServerService& server;
    AccountsService& accounts;
    bool busy = false;
};

SignInFlow::SignInFlow(ServerService& server, AccountsService& accounts, QObject* parent)
    : QObject(parent)
    , d(new Private{server, accounts})
{
}

SignInFlow::~SignInFlow() = default;

bool SignInFlow::isBusy() const { return d->busy; }

QFuture<Result<AccountsService::Added>> SignInFlow::submit(const QString& email, const SecretText& password, bool keep)
{
    using Added = AccountsService::Added;
    const Answer<Added> answer(&d->accounts);
    const QString address = normalizedEmail(email);
    QList<FieldError> faults;
    if (const auto fault = emailFault(address))
        faults.append({QStringLiteral("/email"), *fault, {}});
    if (password.isEmpty())
        faults.append({QStringLiteral("/password"), QStringLiteral("required"), {}});
    const auto engine = d->server.engine();
    if (d->busy || !engine || !faults.isEmpty()) {
        answer.finish(fail(d->busy ? Error::of(Error::Kind::Cancelled) : !engine ? noServer() : fieldFaults(faults)));
        return answer.future();
    }
    d->busy = true;
    Q_EMIT busyChanged();
    whenDone(enterAccount(engine, d->accounts, address, password, keep), &d->accounts,
             [flow = QPointer<SignInFlow>(this), answer](Result<Added> added) {
                 if (flow) {
                     flow->d->busy = false;
                     Q_EMIT flow->busyChanged();
                 }
                 answer.finish(std::move(added));
             });
    return answer.future();
}

} // namespace gatehouse
