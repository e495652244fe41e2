#include "flows/sign_in_flow.h"

#include <QPointer>

#include "account/server_service.h"
#include "core/future.h"
#include "domain/account_deletion.h"
#include "domain/email_address.h"
#include "engine/ports.h"
#include "flows/enter_account.h"

namespace gatehouse {

class SignInFlow::Private final {
public:
    using Added = AccountsService::Added;
    Private(SignInFlow* flow, ServerService& ourServer, AccountsService& ourAccounts)
        : q(flow)
        , server(ourServer)
        , accounts(ourAccounts)
    {
    }

    void setBusy(bool next)
    {
        busy = next;
        Q_EMIT q->busyChanged();
    }
    void setStep(Step next)
    {
        if (next == Step::Credentials)
            password.wipe();
        if (step == next)
            return;
        step = next;
        Q_EMIT q->stepChanged();
    }
    void enter(QFuture<Result<Added>> entering, const Answer<Added>& answer)
    {
        setBusy(true);
        whenDone(std::move(entering), &accounts, [flow = QPointer<SignInFlow>(q), answer](Result<Added> added) {
            if (flow)
                flow->d->entered(added);
            answer.finish(std::move(added));
        });
    }
    void entered(const Result<Added>& added)
    {
        setBusy(false);
        const auto pending = added ? std::nullopt : deletionPending(added.error());
        if (pending)
            deleteAt = *pending;
        // Without an answer it can be tried again from where it was.
        const bool again = !added && added.error().isTransient();
        if (pending)
            setStep(Step::Deletion);
        else if (!again || step == Step::Credentials)
            setStep(Step::Credentials);
    }

    SignInFlow* q;
    ServerService& server;
    AccountsService& accounts;
    Step step = Step::Credentials;
    bool busy = false;
    QString email;
    SecretText password; ///< While the person decides whether to keep the account.
    bool keepSignedIn = true;
    QDateTime deleteAt;
};

SignInFlow::SignInFlow(ServerService& server, AccountsService& accounts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, server, accounts))
{
}

SignInFlow::~SignInFlow() = default;

SignInFlow::Step SignInFlow::step() const { return d->step; }
bool SignInFlow::isBusy() const { return d->busy; }
QString SignInFlow::email() const { return d->email; }
QDateTime SignInFlow::deleteAt() const { return d->deleteAt; }

QFuture<Result<AccountsService::Added>> SignInFlow::submit(const QString& email, const SecretText& password, bool keep)
{
    const Answer<AccountsService::Added> answer(&d->accounts);
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
    d->setStep(Step::Credentials);
    d->email = address;
    d->password = password;
    d->keepSignedIn = keep;
    d->enter(enterAccount(engine, d->accounts, address, password, keep), answer);
    return answer.future();
}

QFuture<Result<AccountsService::Added>> SignInFlow::keepAccount()
{
    const Answer<AccountsService::Added> answer(&d->accounts);
    const auto engine = d->server.engine();
    if (d->busy || d->step != Step::Deletion || !engine) {
        answer.finish(fail(engine ? Error::of(Error::Kind::Cancelled) : noServer()));
        return answer.future();
    }
    d->enter(enterAndKeepAccount(engine, d->accounts, d->email, d->password, d->keepSignedIn), answer);
    return answer.future();
}

void SignInFlow::back()
{
    if (!d->busy)
        d->setStep(Step::Credentials);
}

} // namespace gatehouse
