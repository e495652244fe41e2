#pragma once
#include <QDeadlineTimer>
#include <chrono>

#include "core/error.h"
#include "engine/ports.h"

namespace gatehouse {

/// How long a code that was sent counts, and from when a new one may be asked for; by the monotonic clock.
class CodeTimes final {
public:
    void sent(const CodeSent& code)
    {
        m_end = QDeadlineTimer(code.lifetime);
        m_resend = QDeadlineTimer(code.resendAfter);
    }
    /// A new one was asked for too early.
    void refused(const Error& error)
    {
        if (error.kind == Error::Kind::RateLimited && error.retryAfter)
            m_resend = QDeadlineTimer(*error.retryAfter);
    }
    [[nodiscard]] std::chrono::seconds endsIn() const { return left(m_end); }
    [[nodiscard]] std::chrono::seconds resendIn() const { return left(m_resend); }

private:
    /// Rounded up, so that zero means now.
    static std::chrono::seconds left(const QDeadlineTimer& timer)
    {
        return std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(timer.remainingTime()));
    }
    QDeadlineTimer m_end;
    QDeadlineTimer m_resend;
};

} // namespace gatehouse
