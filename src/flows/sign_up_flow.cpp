#include "flows/sign_up_flow.h"

#include "account/server_service.h"
#include "core/future.h"
#include "domain/email_address.h"
#include "domain/name_rules.h"
#include "engine/ports.h"
#include "flows/code_entrance.h"
#include "flows/enter_account.h"

namespace gatehouse {

using Added = AccountsService::Added;

namespace {

QList<FieldError> faultsOf(const SignUp& form, const Discovery& discovery)
{
    QList<FieldError> faults;
    const auto check = [&faults](const char* pointer, const std::optional<QString>& fault) {
        if (!fault)
            return;
        FieldError error{QString::fromLatin1(pointer), *fault, {}};
        if (*fault == QLatin1String("too_long"))
            error.params.insert(QStringLiteral("max"), maxNameLength);
        faults.append(error);
    };
    check("/first_name", nameFault(form.firstName));
    check("/last_name", nameFault(form.lastName));
    if (const auto fault = emailFault(form.email))
        faults.append({QStringLiteral("/email"), *fault, {}});
    if (const auto fault = newPasswordFault(form.password, discovery.passwordRules,
                                            {form.firstName, form.lastName, form.email, discovery.name}))
        faults.append(*fault);
    if (!discovery.termsAddress.isEmpty() && !form.termsAccepted)
        faults.append({QStringLiteral("/terms_accepted"), QStringLiteral("required"), {}});
    return faults;
}

} // namespace

class SignUpFlow::Private final {
public:
    Private(SignUpFlow* flow, ServerService& ourServer, AccountsService& ourAccounts)
        : server(ourServer)
        , accounts(ourAccounts)
        , entrance(ourAccounts, {&AuthPort::resend, &AuthPort::confirm, QStringLiteral("account_unconfirmed"), false},
                   flow)
    {
    }

    ServerService& server;
    AccountsService& accounts;
    CodeEntrance entrance;
    SecretText password; ///< At the code.
};

SignUpFlow::SignUpFlow(ServerService& server, AccountsService& accounts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, server, accounts))
{
    connect(&d->entrance, &CodeEntrance::stepChanged, this, [this] {
        // The form has what was typed, and who is in needs it no more.
        if (step() != Step::Code)
            d->password.wipe();
        Q_EMIT stepChanged();
    });
    connect(&d->entrance, &CodeEntrance::busyChanged, this, &SignUpFlow::busyChanged);
}

SignUpFlow::~SignUpFlow() = default;

SignUpFlow::Step SignUpFlow::step() const { return d->entrance.step(); }
bool SignUpFlow::isBusy() const { return d->entrance.isBusy(); }
QString SignUpFlow::email() const { return d->entrance.email(); }
std::chrono::seconds SignUpFlow::codeEndsIn() const { return d->entrance.times().endsIn(); }
std::chrono::seconds SignUpFlow::resendIn() const { return d->entrance.times().resendIn(); }

PasswordStrength SignUpFlow::strength(const SecretText& password, const QString& firstName, const QString& lastName,
                                      const QString& email) const
{
    QStringList context{firstName, lastName, email};
    if (const auto& discovery = d->server.discovery())
        context.append(discovery->name);
    return passwordStrength(password, context);
}

QFuture<Result<Done>> SignUpFlow::submit(const SignUp& typed)
{
    const Answer<Done> answer(this);
    const auto engine = d->server.engine();
    if (isBusy() || !engine) {
        answer.finish(fail(isBusy() ? Error::of(Error::Kind::Cancelled) : noServer()));
        return answer.future();
    }
    SignUp form = typed;
    form.firstName = normalizedName(form.firstName);
    form.lastName = normalizedName(form.lastName);
    form.email = normalizedEmail(form.email);
    const QList<FieldError> faults = faultsOf(form, engine->discovery());
    if (!faults.isEmpty()) {
        answer.finish(fail(fieldFaults(faults)));
        return answer.future();
    }
    d->password = form.password;
    whenDone(d->entrance.begin(engine, form.email, engine->authPort()->signUp(form)), this,
             [this, answer](Result<Done> done) {
                 if (!done)
                     d->password.wipe();
                 answer.finish(std::move(done));
             });
    return answer.future();
}

void SignUpFlow::resume(const QString& email, const SecretText& password)
{
    d->password = password;
    CodeSent sent;
    if (const auto& discovery = d->server.discovery())
        sent.lifetime = discovery->codeLifetime;
    d->entrance.resume(d->server.engine(), normalizedEmail(email), sent);
}

QFuture<Result<Added>> SignUpFlow::confirm(const SecretText& typed, bool keep)
{
    const Answer<Added> answer(&d->accounts);
    const auto engine = d->entrance.engine();
    if (isBusy() || step() != Step::Code || !engine) {
        answer.finish(fail(engine ? Error::of(Error::Kind::Cancelled) : noServer()));
        return answer.future();
    }
    const SecretText code = plainCode(typed);
    const auto fault = codeFault(code, engine->discovery().codeLength);
    if (fault && !d->entrance.isTaken(d->password)) {
        answer.finish(fail(*fault));
        return answer.future();
    }
    return d->entrance.give(code, d->password, keep);
}

QFuture<Result<Done>> SignUpFlow::resend() { return d->entrance.resend(); }

void SignUpFlow::back() { d->entrance.back(); }

} // namespace gatehouse
