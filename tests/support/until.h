#pragma once
#include <QDeadlineTimer>
#include <QTest>
#include <chrono>

namespace gatehouse::test {

/// Turns the event loop until `holds` is true; false where it is not in ten seconds. Looks at every turn, where QTRY_*
/// looks every 50 ms: for tests that go through hundreds of cases.
template <typename F>
[[nodiscard]] bool until(F&& holds)
{
    const QDeadlineTimer limit(std::chrono::seconds(10));
    while (!holds()) {
        if (limit.hasExpired())
            return false;
        QTest::qWait(0);
    }
    return true;
}

} // namespace gatehouse::test
