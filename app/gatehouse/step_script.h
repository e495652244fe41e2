#pragma once
#include <QList>
#include <QObject>
#include <QTimer>
#include <functional>

#include "core/clock.h"

namespace gatehouse {

/// Steps done one after the other: each does something and is over once its condition holds. Looks at the condition
/// after every turn of the event loop's timer, never blocks, and gives up on a step that takes too long.
class StepScript final : public QObject {
    Q_OBJECT
public:
    explicit StepScript(const Clock& clock, QObject* parent = nullptr);

    /// `ready` may be empty: then the step is over after the next turn.
    void add(const QString& name, std::function<void()> act, std::function<bool()> ready = {});
    void start();

Q_SIGNALS:
    void ended();
    /// The step's condition did not come to hold.
    void stuck(const QString& step);

private:
    struct Step final {
        QString name;
        std::function<void()> act;
        std::function<bool()> ready;
    };
    void next();
    void look();

    const Clock& m_clock;
    QList<Step> m_steps;
    QTimer m_turn;
    std::chrono::milliseconds m_since{0};
};

} // namespace gatehouse
