#include "flows/step_up_flow.h"

#include "engine/verification_port.h"
#include "flows/enter_account.h"

namespace gatehouse {

StepUpFlow::StepUpFlow(VerificationPort& port, QObject* parent)
    : QObject(parent)
    , m_port(port)
{
}

StepUpFlow::~StepUpFlow() = default;

void StepUpFlow::wait(Waiting waiting)
{
    m_waiting.append(std::move(waiting));
    if (m_waiting.size() == 1)
        Q_EMIT needed();
}

void StepUpFlow::settle(bool proven)
{
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting& goOn : waiting)
        goOn(proven);
    Q_EMIT settled();
}

QFuture<Result<Done>> StepUpFlow::verify(const SecretText& password)
{
    const Answer<Done> answer(this);
    if (m_busy || m_waiting.isEmpty()) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    if (password.isEmpty()) {
        answer.finish(fail(fieldFault("/password", QStringLiteral("required"))));
        return answer.future();
    }
    m_busy = true;
    whenDone(m_port.verifyPassword(password), this, [this, answer](Result<Done> proven) {
        m_busy = false;
        answer.finish(proven);
        if (proven)
            settle(true);
    });
    return answer.future();
}

void StepUpFlow::cancel()
{
    if (!m_busy && !m_waiting.isEmpty())
        settle(false);
}

} // namespace gatehouse
