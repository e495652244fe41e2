#pragma once
#include <QObject>

namespace gatehouse::test {

/// Base of every test class: any warning that the test did not announce with QTest::ignoreMessage fails it. A test with
/// an init() of its own overrides this one and calls it.
class StrictTest : public QObject {
    Q_OBJECT
protected Q_SLOTS:
    virtual void init();
};

} // namespace gatehouse::test
