#include "app/gatehouse/step_script.h"

#include <utility>

namespace gatehouse {

namespace {

constexpr std::chrono::milliseconds turn{20};
constexpr std::chrono::seconds limit{60};

} // namespace

StepScript::StepScript(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_turn.setInterval(turn);
    connect(&m_turn, &QTimer::timeout, this, &StepScript::look);
}

void StepScript::add(const QString& name, std::function<void()> act, std::function<bool()> ready)
{
    m_steps.append({name, std::move(act), std::move(ready)});
}

void StepScript::start() { next(); }

void StepScript::next()
{
    m_since = m_clock.monotonic();
    if (m_steps.isEmpty()) {
        m_turn.stop();
        Q_EMIT ended();
        return;
    }
    if (m_steps.first().act)
        m_steps.first().act();
    m_turn.start();
}

void StepScript::look()
{
    const Step& step = m_steps.first();
    if (step.ready && !step.ready()) {
        if (m_clock.monotonic() - m_since > limit) {
            m_turn.stop();
            Q_EMIT stuck(step.name);
        }
        return;
    }
    m_steps.removeFirst();
    next();
}

} // namespace gatehouse
