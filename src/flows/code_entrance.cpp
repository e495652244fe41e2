#include "flows/code_entrance.h"

#include <QPointer>

#include "flows/enter_account.h"

namespace gatehouse {

CodeEntrance::CodeEntrance(AccountsService& accounts, const Way& way, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_way(way)
{
}

bool CodeEntrance::isTaken(const SecretText& password) const
{
    return !m_accepted.isEmpty() && m_accepted == password && !m_answerLost;
}

QFuture<Result<Done>> CodeEntrance::begin(const std::shared_ptr<Engine>& engine, const QString& email,
                                          QFuture<Result<CodeSent>> sending)
{
    const Answer<Done> answer(this);
    setBusy(true);
    whenDone(std::move(sending), this, [this, engine, email, answer](Result<CodeSent> sent) {
        if (sent) {
            start(engine, email, *sent);
            answer.finish(Done{});
        } else {
            m_times.refused(sent.error());
            answer.finish(fail(sent.error()));
        }
        setBusy(false);
        if (sent)
            setStep(Step::Code);
    });
    return answer.future();
}

void CodeEntrance::resume(const std::shared_ptr<Engine>& engine, const QString& email, const CodeSent& sent)
{
    start(engine, email, sent);
    setStep(Step::Code);
}

QFuture<Result<Done>> CodeEntrance::resend()
{
    const Answer<Done> answer(this);
    if (m_busy || m_step != Step::Code || !m_engine) {
        answer.finish(fail(m_step == Step::Code && !m_engine ? noServer() : Error::of(Error::Kind::Cancelled)));
        return answer.future();
    }
    setBusy(true);
    whenDone((m_engine->authPort()->*m_way.resend)(m_email), this, [this, answer](Result<CodeSent> sent) {
        if (sent) {
            m_times.sent(*sent);
            if (m_way.resendStartsOver)
                m_accepted.wipe();
            answer.finish(Done{});
        } else {
            m_times.refused(sent.error());
            answer.finish(fail(sent.error()));
        }
        setBusy(false);
    });
    return answer.future();
}

QFuture<Result<CodeEntrance::Added>> CodeEntrance::give(const SecretText& code, const SecretText& password, bool keep)
{
    const Answer<Added> answer(&m_accounts);
    setBusy(true);
    if (isTaken(password)) {
        enter(password, keep, std::nullopt, answer);
        return answer.future();
    }
    whenDone((m_engine->authPort()->*m_way.confirm)(m_email, code, password), this,
             [this, password, keep, answer](Result<Done> done) {
                 if (done) {
                     m_accepted = password;
                     m_answerLost = false;
                     enter(password, keep, std::nullopt, answer);
                 } else if (m_answerLost && m_accepted == password && done.error().kind == Error::Kind::Validation) {
                     // A code that was taken before its answer got lost is not known any more.
                     enter(password, keep, done.error(), answer);
                 } else {
                     if (done.error().isTransient()) {
                         m_accepted = password;
                         m_answerLost = true;
                     }
                     answer.finish(fail(done.error()));
                     setBusy(false);
                 }
             });
    return answer.future();
}

bool CodeEntrance::back()
{
    if (m_busy || m_step != Step::Code)
        return false;
    m_accepted.wipe();
    setStep(Step::Form);
    return true;
}

void CodeEntrance::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged();
}

void CodeEntrance::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

void CodeEntrance::start(const std::shared_ptr<Engine>& engine, const QString& email, const CodeSent& sent)
{
    m_engine = engine;
    m_email = email;
    m_times.sent(sent);
    m_accepted.wipe();
    m_answerLost = false;
}

void CodeEntrance::enter(const SecretText& password, bool keep, const std::optional<Error>& otherwise,
                         const Answer<Added>& answer)
{
    whenDone(
        enterAccount(m_engine, m_accounts, m_email, password, keep), &m_accounts,
        [entrance = QPointer<CodeEntrance>(this), notTaken = m_way.notTaken, otherwise, answer](Result<Added> added) {
            const bool codeWasWrong = !added && otherwise && added.error().code == notTaken;
            answer.finish(codeWasWrong ? fail(*otherwise) : added);
            if (!entrance)
                return;
            entrance->setBusy(false);
            if (added) {
                entrance->m_accepted.wipe();
                entrance->setStep(Step::Finished);
            }
        });
}

} // namespace gatehouse
