#include "flows/sign_up_flow.h"

#include <QDeadlineTimer>
#include <QPointer>

#include "account/server_service.h"
#include "core/future.h"
#include "domain/email_address.h"
#include "domain/name_rules.h"
#include "engine/ports.h"
#include "flows/code_times.h"
#include "flows/enter_account.h"

namespace gatehouse {

namespace {

using Added = AccountsService::Added;

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
        : q(flow)
        , server(ourServer)
        , accounts(ourAccounts)
    {
    }

    void setStep(Step next)
    {
        if (step == next)
            return;
        step = next;
        Q_EMIT q->stepChanged();
    }
    void setBusy(bool next)
    {
        busy = next;
        Q_EMIT q->busyChanged();
    }
    void confirm(const SecretText& code, bool keep, const Answer<Added>& answer);
    void enter(bool keep, const std::optional<Error>& otherwise, const Answer<Added>& answer);

    SignUpFlow* q;
    ServerService& server;
    AccountsService& accounts;
    std::shared_ptr<Engine> engine; ///< The one that sent the code.
    Step step = Step::Form;
    bool busy = false;
    QString email;
    SecretText password;
    CodeTimes times;
    bool confirmed = false;  ///< The server took the code; only the sign-in is left.
    bool answerLost = false; ///< The server may have taken the code.
};

void SignUpFlow::Private::confirm(const SecretText& code, bool keep, const Answer<Added>& answer)
{
    whenDone(engine->authPort()->confirm(email, code, password), q, [this, keep, answer](Result<Done> done) {
        if (done) {
            confirmed = true;
            enter(keep, std::nullopt, answer);
        } else if (answerLost && done.error().kind == Error::Kind::Validation) {
            // A code that was taken before its answer got lost is not known any more.
            enter(keep, done.error(), answer);
        } else {
            answerLost = answerLost || done.error().isTransient();
            answer.finish(fail(done.error()));
            setBusy(false);
        }
    });
}

void SignUpFlow::Private::enter(bool keep, const std::optional<Error>& otherwise, const Answer<Added>& answer)
{
    whenDone(enterAccount(engine, accounts, email, password, keep), &accounts,
             [flow = QPointer<SignUpFlow>(q), otherwise, answer](Result<Added> added) {
                 const bool codeWasWrong =
                     !added && otherwise && added.error().code == QLatin1String("account_unconfirmed");
                 answer.finish(codeWasWrong ? fail(*otherwise) : added);
                 if (!flow)
                     return;
                 flow->d->setBusy(false);
                 if (added) {
                     flow->d->password.wipe();
                     flow->d->setStep(Step::Finished);
                 }
             });
}

SignUpFlow::SignUpFlow(ServerService& server, AccountsService& accounts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, server, accounts))
{
}

SignUpFlow::~SignUpFlow() = default;

SignUpFlow::Step SignUpFlow::step() const { return d->step; }
bool SignUpFlow::isBusy() const { return d->busy; }
QString SignUpFlow::email() const { return d->email; }
std::chrono::seconds SignUpFlow::codeEndsIn() const { return d->times.endsIn(); }
std::chrono::seconds SignUpFlow::resendIn() const { return d->times.resendIn(); }

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
    if (d->busy || !engine) {
        answer.finish(fail(d->busy ? Error::of(Error::Kind::Cancelled) : noServer()));
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
    d->setBusy(true);
    whenDone(engine->authPort()->signUp(form), this,
             [this, engine, answer, email = form.email, password = form.password](Result<CodeSent> sent) {
                 if (sent) {
                     d->engine = engine;
                     d->email = email;
                     d->password = password;
                     d->confirmed = false;
                     d->answerLost = false;
                     d->times.sent(*sent);
                     answer.finish(Done{});
                 } else {
                     answer.finish(fail(sent.error()));
                 }
                 d->setBusy(false);
                 if (sent)
                     d->setStep(Step::Code);
             });
    return answer.future();
}

void SignUpFlow::resume(const QString& email, const SecretText& password)
{
    d->engine = d->server.engine();
    d->email = normalizedEmail(email);
    d->password = password;
    d->confirmed = false;
    d->answerLost = false;
    CodeSent sent;
    if (const auto& discovery = d->server.discovery())
        sent.lifetime = discovery->codeLifetime;
    d->times.sent(sent);
    d->setStep(Step::Code);
}

QFuture<Result<Added>> SignUpFlow::confirm(const SecretText& typed, bool keep)
{
    const Answer<Added> answer(&d->accounts);
    if (d->busy || d->step != Step::Code || !d->engine) {
        answer.finish(fail(d->engine ? Error::of(Error::Kind::Cancelled) : noServer()));
        return answer.future();
    }
    if (d->confirmed) {
        d->setBusy(true);
        d->enter(keep, std::nullopt, answer);
        return answer.future();
    }
    const SecretText code = plainCode(typed);
    if (const auto fault = codeFault(code, d->engine->discovery().codeLength)) {
        answer.finish(fail(*fault));
        return answer.future();
    }
    d->setBusy(true);
    d->confirm(code, keep, answer);
    return answer.future();
}

QFuture<Result<Done>> SignUpFlow::resend()
{
    const Answer<Done> answer(this);
    if (d->busy || d->step != Step::Code || !d->engine) {
        answer.finish(fail(d->engine ? Error::of(Error::Kind::Cancelled) : noServer()));
        return answer.future();
    }
    d->setBusy(true);
    whenDone(d->engine->authPort()->resend(d->email), this, [this, answer](Result<CodeSent> sent) {
        if (sent) {
            d->times.sent(*sent);
            answer.finish(Done{});
        } else {
            d->times.refused(sent.error());
            answer.finish(fail(sent.error()));
        }
        d->setBusy(false);
    });
    return answer.future();
}

void SignUpFlow::back()
{
    if (d->busy || d->step != Step::Code)
        return;
    // The form has what was typed; the flow needs it no more.
    d->password.wipe();
    d->setStep(Step::Form);
}

} // namespace gatehouse
