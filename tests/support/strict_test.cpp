#include "tests/support/strict_test.h"

#include <QRegularExpression>
#include <QTest>

namespace gatehouse::test {

void StrictTest::init()
{
    // The offscreen platform says of itself what it cannot do (size hints of windows, raising); that is no fault of
    // ours.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace gatehouse::test
