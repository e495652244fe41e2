#include "flows/reset_flow.h"

#include "account/server_service.h"
#include "core/future.h"
#include "domain/email_address.h"
#include "engine/ports.h"
#include "flows/code_entrance.h"
#include "flows/enter_account.h"

namespace gatehouse {

using Added = AccountsService::Added;

class ResetFlow::Private final {
public:
    Private(ResetFlow* flow, ServerService& ourServer, AccountsService& ourAccounts)
        : server(ourServer)
        , accounts(ourAccounts)
        , entrance(ourAccounts,
                   {&AuthPort::requestReset, &AuthPort::confirmReset, QStringLiteral("wrong_credentials"), true}, flow)
    {
    }

    ServerService& server;
    AccountsService& accounts;
    CodeEntrance entrance;
};

ResetFlow::ResetFlow(ServerService& server, AccountsService& accounts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, server, accounts))
{
    connect(&d->entrance, &CodeEntrance::stepChanged, this, &ResetFlow::stepChanged);
    connect(&d->entrance, &CodeEntrance::busyChanged, this, &ResetFlow::busyChanged);
}

ResetFlow::~ResetFlow() = default;

ResetFlow::Step ResetFlow::step() const { return d->entrance.step(); }
bool ResetFlow::isBusy() const { return d->entrance.isBusy(); }
QString ResetFlow::email() const { return d->entrance.email(); }
std::chrono::seconds ResetFlow::resendIn() const { return d->entrance.times().resendIn(); }

PasswordStrength ResetFlow::strength(const SecretText& password) const
{
    QStringList context{email()};
    if (const auto& discovery = d->server.discovery())
        context.append(discovery->name);
    return passwordStrength(password, context);
}

QFuture<Result<Done>> ResetFlow::request(const QString& typed)
{
    const Answer<Done> answer(this);
    const auto engine = d->server.engine();
    const QString email = normalizedEmail(typed);
    if (isBusy())
        answer.finish(fail(Error::Kind::Cancelled));
    else if (!engine)
        answer.finish(fail(noServer()));
    else if (const auto fault = emailFault(email))
        answer.finish(fail(fieldFault("/email", *fault)));
    else
        return d->entrance.begin(engine, email, engine->authPort()->requestReset(email));
    return answer.future();
}

QFuture<Result<Done>> ResetFlow::resend() { return d->entrance.resend(); }

QFuture<Result<Added>> ResetFlow::confirm(const SecretText& typed, const SecretText& password, bool keep)
{
    const Answer<Added> answer(&d->accounts);
    if (isBusy() || step() != Step::Code) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    const SecretText code = plainCode(typed);
    if (!d->entrance.isTaken(password)) {
        const Discovery discovery = d->entrance.engine()->discovery();
        QList<FieldError> faults;
        if (const auto fault = codeFault(code, discovery.codeLength))
            faults += fault->fields;
        if (const auto fault = newPasswordFault(password, discovery.passwordRules, {email(), discovery.name}))
            faults.append(*fault);
        if (!faults.isEmpty()) {
            answer.finish(fail(fieldFaults(faults)));
            return answer.future();
        }
    }
    return d->entrance.give(code, password, keep);
}

void ResetFlow::back() { d->entrance.back(); }

} // namespace gatehouse
