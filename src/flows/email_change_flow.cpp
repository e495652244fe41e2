#include "flows/email_change_flow.h"

#include "account/connection_service.h"
#include "account/profile_service.h"
#include "domain/email_address.h"
#include "engine/ports.h"
#include "flows/code_times.h"
#include "flows/command_key.h"
#include "flows/enter_account.h"
#include "flows/step_up_flow.h"

namespace gatehouse {

namespace {

/// Whether the server knows of no change any more.
bool isOver(const Error& error)
{
    return error.code == QLatin1String("too_many_tries") || error.code == QLatin1String("no_email_change") ||
           error.code == QLatin1String("email_taken");
}

} // namespace

class EmailChangeFlow::Private final {
public:
    Private(EmailChangeFlow* flow, const Parts& ourParts)
        : q(flow)
        , parts(ourParts)
        , stepUp(ourParts.verification)
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
    void ask(const QString& address, const Answer<Done>& answer);

    EmailChangeFlow* q;
    const Parts parts;
    Step step = Step::Address;
    bool busy = false;
    QString email;
    CodeTimes times;
    CommandKey asking;
    CommandKey confirming;
    StepUpFlow stepUp; ///< Goes first: what waits for it ends with it, and then looks at what is above.
};

void EmailChangeFlow::Private::ask(const QString& address, const Answer<Done>& answer)
{
    setBusy(true);
    const QString key = asking.forCommand(SecretText(address));
    const auto command = [this, address, key] { return parts.email.requestEmail(address, key); };
    whenDone(stepUp.run<CodeSent>(command), q, [this, address, answer](Result<CodeSent> sent) {
        asking.answered(sent);
        if (sent) {
            email = address;
            times.sent(*sent);
            answer.finish(Done{});
        } else {
            times.refused(sent.error());
            answer.finish(fail(sent.error()));
        }
        setBusy(false);
        if (sent) {
            parts.profile.refresh();
            setStep(Step::Code);
        }
    });
}

EmailChangeFlow::EmailChangeFlow(const Parts& parts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, parts))
{
    connect(&parts.profile, &ProfileService::profileChanged, this, &EmailChangeFlow::changed);
    connect(&parts.connection, &ConnectionService::changed, this, &EmailChangeFlow::changed);
}

EmailChangeFlow::~EmailChangeFlow() = default;

StepUpFlow& EmailChangeFlow::stepUp() { return d->stepUp; }
EmailChangeFlow::Step EmailChangeFlow::step() const { return d->step; }
bool EmailChangeFlow::isBusy() const { return d->busy; }
QString EmailChangeFlow::email() const { return d->email; }
std::chrono::seconds EmailChangeFlow::resendIn() const { return d->times.resendIn(); }

bool EmailChangeFlow::isReachable() const { return d->parts.connection.isReachable(); }

std::optional<PendingEmail> EmailChangeFlow::pending() const
{
    const auto& profile = d->parts.profile.profile().value;
    if (!profile || !profile->pendingEmail || profile->pendingEmail->expiresAt <= d->parts.clock.now())
        return std::nullopt;
    return profile->pendingEmail;
}

bool EmailChangeFlow::isConfirmed() const
{
    const auto& profile = d->parts.profile.profile().value;
    return profile && !d->email.isEmpty() && emailKey(profile->email) == emailKey(d->email);
}

void EmailChangeFlow::begin()
{
    if (d->busy)
        return;
    const auto waiting = pending();
    if (waiting)
        d->email = waiting->email;
    d->setStep(waiting ? Step::Code : Step::Address);
}

void EmailChangeFlow::back()
{
    if (!d->busy)
        d->setStep(Step::Address);
}

QFuture<Result<Done>> EmailChangeFlow::submit(const QString& typed)
{
    const Answer<Done> answer(this);
    const QString address = normalizedEmail(typed);
    const auto& profile = d->parts.profile.profile().value;
    if (d->busy)
        answer.finish(fail(Error::Kind::Cancelled));
    else if (const auto fault = emailFault(address))
        answer.finish(fail(fieldFault("/email", *fault)));
    else if (profile && emailKey(profile->email) == emailKey(address))
        answer.finish(fail(fieldFault("/email", QStringLiteral("same_email"))));
    else
        d->ask(address, answer);
    return answer.future();
}

QFuture<Result<Done>> EmailChangeFlow::resend()
{
    const Answer<Done> answer(this);
    if (d->busy || d->step != Step::Code)
        answer.finish(fail(Error::Kind::Cancelled));
    else
        d->ask(d->email, answer);
    return answer.future();
}

QFuture<Result<Done>> EmailChangeFlow::confirm(const SecretText& typed)
{
    const Answer<Done> answer(this);
    const SecretText code = plainCode(typed);
    if (d->busy || d->step != Step::Code) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    if (const auto fault = codeFault(code, d->parts.codeLength)) {
        answer.finish(fail(*fault));
        return answer.future();
    }
    d->setBusy(true);
    whenDone(d->parts.email.confirmEmail(code, d->confirming.forCommand(code)), this,
             [this, answer](Result<Done> done) {
                 d->confirming.answered(done);
                 answer.finish(done);
                 d->setBusy(false);
                 const bool over = done || isOver(done.error());
                 if (over) {
                     d->parts.profile.refresh();
                     d->setStep(Step::Address);
                 }
             });
    return answer.future();
}

QFuture<Result<Done>> EmailChangeFlow::withdraw()
{
    const Answer<Done> answer(this);
    if (d->busy) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    d->setBusy(true);
    whenDone(d->parts.email.withdrawEmail(), this, [this, answer](Result<Done> done) {
        answer.finish(done);
        d->setBusy(false);
        if (done) {
            d->parts.profile.refresh();
            d->setStep(Step::Address);
        }
    });
    return answer.future();
}

} // namespace gatehouse
