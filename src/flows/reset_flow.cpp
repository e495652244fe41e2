#include "flows/reset_flow.h"

#include <QPointer>

#include "account/server_service.h"
#include "core/future.h"
#include "domain/email_address.h"
#include "engine/ports.h"
#include "flows/code_times.h"
#include "flows/enter_account.h"

namespace gatehouse {

namespace {

using Added = AccountsService::Added;

} // namespace

class ResetFlow::Private final {
public:
    Private(ResetFlow* flow, ServerService& ourServer, AccountsService& ourAccounts)
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
    void ask(const std::shared_ptr<Engine>& with, const QString& address, const Answer<Done>& answer);
    void enter(const SecretText& password, bool keep, const std::optional<Error>& otherwise,
               const Answer<Added>& answer);

    ResetFlow* q;
    ServerService& server;
    AccountsService& accounts;
    std::shared_ptr<Engine> engine; ///< The one that sent the code.
    Step step = Step::Address;
    bool busy = false;
    QString email;
    CodeTimes times;
    SecretText accepted;     ///< A password that the server took, or may have taken, without the sign-in going through.
    bool answerLost = false; ///< `accepted` is of the second kind.
};

void ResetFlow::Private::ask(const std::shared_ptr<Engine>& with, const QString& address, const Answer<Done>& answer)
{
    setBusy(true);
    whenDone(with->authPort()->requestReset(address), q, [this, with, address, answer](Result<CodeSent> sent) {
        if (sent) {
            engine = with;
            email = address;
            times.sent(*sent);
            accepted.wipe();
            answer.finish(Done{});
        } else {
            times.refused(sent.error());
            answer.finish(fail(sent.error()));
        }
        setBusy(false);
        if (sent)
            setStep(Step::Code);
    });
}

void ResetFlow::Private::enter(const SecretText& password, bool keep, const std::optional<Error>& otherwise,
                               const Answer<Added>& answer)
{
    whenDone(enterAccount(engine, accounts, email, password, keep), &accounts,
             [flow = QPointer<ResetFlow>(q), otherwise, answer](Result<Added> added) {
                 const bool codeWasWrong =
                     !added && otherwise && added.error().code == QLatin1String("wrong_credentials");
                 answer.finish(codeWasWrong ? fail(*otherwise) : added);
                 if (!flow)
                     return;
                 flow->d->setBusy(false);
                 if (added) {
                     flow->d->accepted.wipe();
                     flow->d->setStep(Step::Finished);
                 }
             });
}

ResetFlow::ResetFlow(ServerService& server, AccountsService& accounts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, server, accounts))
{
}

ResetFlow::~ResetFlow() = default;

ResetFlow::Step ResetFlow::step() const { return d->step; }
bool ResetFlow::isBusy() const { return d->busy; }
QString ResetFlow::email() const { return d->email; }
std::chrono::seconds ResetFlow::resendIn() const { return d->times.resendIn(); }

PasswordStrength ResetFlow::strength(const SecretText& password) const
{
    QStringList context{d->email};
    if (const auto& discovery = d->server.discovery())
        context.append(discovery->name);
    return passwordStrength(password, context);
}

QFuture<Result<Done>> ResetFlow::request(const QString& typed)
{
    const Answer<Done> answer(this);
    const auto engine = d->server.engine();
    const QString email = normalizedEmail(typed);
    if (d->busy)
        answer.finish(fail(Error::Kind::Cancelled));
    else if (!engine)
        answer.finish(fail(noServer()));
    else if (const auto fault = emailFault(email))
        answer.finish(fail(fieldFault("/email", *fault)));
    else
        d->ask(engine, email, answer);
    return answer.future();
}

QFuture<Result<Done>> ResetFlow::resend()
{
    const Answer<Done> answer(this);
    if (d->busy || d->step != Step::Code)
        answer.finish(fail(Error::Kind::Cancelled));
    else
        d->ask(d->engine, d->email, answer);
    return answer.future();
}

QFuture<Result<Added>> ResetFlow::confirm(const SecretText& typed, const SecretText& password, bool keep)
{
    const Answer<Added> answer(&d->accounts);
    if (d->busy || d->step != Step::Code) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    if (!d->accepted.isEmpty() && d->accepted == password && !d->answerLost) {
        d->setBusy(true);
        d->enter(password, keep, std::nullopt, answer);
        return answer.future();
    }
    const Discovery discovery = d->engine->discovery();
    const SecretText code = plainCode(typed);
    QList<FieldError> faults;
    if (const auto fault = codeFault(code, discovery.codeLength))
        faults += fault->fields;
    if (const auto fault = newPasswordFault(password, discovery.passwordRules, {d->email, discovery.name}))
        faults.append(*fault);
    if (!faults.isEmpty()) {
        answer.finish(fail(fieldFaults(faults)));
        return answer.future();
    }
    d->setBusy(true);
    whenDone(d->engine->authPort()->confirmReset(d->email, code, password), this,
             [this, password, keep, answer](Result<Done> done) {
                 if (done) {
                     d->accepted = password;
                     d->answerLost = false;
                     d->enter(password, keep, std::nullopt, answer);
                 } else if (d->answerLost && d->accepted == password && done.error().kind == Error::Kind::Validation) {
                     // A code that was taken before its answer got lost is not known any more.
                     d->enter(password, keep, done.error(), answer);
                 } else {
                     if (done.error().isTransient()) {
                         d->accepted = password;
                         d->answerLost = true;
                     }
                     answer.finish(fail(done.error()));
                     d->setBusy(false);
                 }
             });
    return answer.future();
}

void ResetFlow::back()
{
    if (d->busy || d->step != Step::Code)
        return;
    d->accepted.wipe();
    d->setStep(Step::Address);
}

} // namespace gatehouse
